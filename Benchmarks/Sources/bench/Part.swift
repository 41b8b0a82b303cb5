/// A part of the measurements that can run on its own.
enum Part: String, CaseIterable {
    /// Building the tool. It is first, because the other parts use the result.
    case tool
    /// Generating code.
    case generation
    /// Compiling generated code.
    case compile
    /// Generating and compiling again after an edit.
    case edit
    /// Decoding and encoding with generated code.
    case json
    /// Finding the route of a request.
    case router
    /// Reading input and generating from documents that are designed to take long.
    case hostile

    func rows(in workshop: Workshop) throws -> [Row] {
        switch self {
        case .tool: ToolPart(workshop: workshop).rows()
        case .generation: GenerationPart(workshop: workshop).rows()
        case .compile: try CompilePart(workshop: workshop).rows()
        case .edit: try EditPart(workshop: workshop).rows()
        case .json: JSONPart(workshop: workshop).rows()
        case .router: RouterPart(workshop: workshop).rows()
        case .hostile: HostilePart(workshop: workshop).rows() + HostileDocumentsPart(workshop: workshop).rows()
        }
    }
}
