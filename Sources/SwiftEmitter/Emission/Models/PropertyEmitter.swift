internal import APIModel

/// Makes the views of properties.
struct PropertyEmitter {
    let context: EmissionContext

    /// Returns the view of a property without facts that only properties of schemas, or only parameters, have.
    func view(
        _ names: MemberNames, key: String, type: TypeReference, isRequired: Bool, defaultValue: String?,
        documentation: [CommentLine], deprecation: Deprecation? = nil, location: String? = nil,
        isTag: Bool = false, isAdditional: Bool = false, extensions: [VendorExtension] = []
    ) -> PropertyView {
        let storage = names.storage.map { name in
            StorageView(
                name: name, type: context.speller.spell(names.storedType(of: type, &context.speller)))
        }
        return PropertyView(
            documentation: documentation, deprecation: deprecation.map { DeprecationView($0) },
            access: context.access, names: names, key: StringLiteral(key), location: location,
            type: context.view(type), storage: storage, defaultValue: defaultValue, isRequired: isRequired,
            isTag: isTag, isAdditional: isAdditional, extensions: ExtensionView.list(extensions))
    }

    /// Returns the methods that compare and hash a structure with these members, or `nil` if there are no members or
    /// the structure is not `Hashable`.
    func equality(path: String, _ names: [MemberNames]) -> String? {
        guard context.options.hashable, !names.isEmpty else { return nil }
        let members = names.map { names in
            EqualityMemberView(member: names.storedMember, value: names.value(besides: ["other", "pairs"]))
        }
        return context.programs.equality.render(EqualityView(access: context.access, path: path, members: members))
    }
}
