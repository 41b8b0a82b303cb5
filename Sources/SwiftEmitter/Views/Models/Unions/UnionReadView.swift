struct UnionReadView: TemplateView {
    let path: String
    let member: String
    /// The case for a value that this case does not accept.
    let otherwise: String?

    static let summary = "A case of a union that is read without a further choice."
    static let fields: ViewFields<UnionReadView> = [
        .text("path", "The name of the union with the types around it.") { $0.path },
        .text("member", "The name of the case after a dot.") { $0.member },
        .flag("hasOtherwise", "True if another case is read if this one does not accept the value.") {
            $0.otherwise != nil
        },
        .text("otherwise", "The name of the other case after a dot, or an empty text.") { $0.otherwise ?? "" },
    ]
}
