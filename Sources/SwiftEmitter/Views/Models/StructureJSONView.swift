struct StructureJSONView: TemplateView {
    let access: String
    let path: String
    let isCodable: Bool
    let members: [JSONMemberView]
    let additional: AdditionalMembersView?

    private var requiredMembers: [JSONMemberView] { members.filter { $0.isRequired && $0.defaultValue == nil } }

    static let summary = "The JSON coding of a structure."
    static let fields: ViewFields<StructureJSONView> = [
        .access { $0.access },
        .text("path", "The name of the type with the types around it.") { $0.path },
        .flag("isCodable", "True if the structure is `Codable`.") { $0.isCodable },
        .views("members", "The members, in the order of the document.") { $0.members },
        .flag("hasRequiredMembers", "True if JSON must contain a member.") { !$0.requiredMembers.isEmpty },
        .views("requiredMembers", "The members that JSON must contain and that have no default value.") {
            $0.requiredMembers
        },
        .views("localMembers", "The members that are read into local variables.") { $0.members.filter(\.hasLocal) },
        .optionalView("additional", "The dictionary of the members that the schema does not declare.") {
            $0.additional
        },
    ]
}
