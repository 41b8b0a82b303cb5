package import OpenAPIDocument
package import SourceTree

/// A single document that is equivalent to a document and the files that it refers to.
///
/// Content of other files becomes components of the entry document. Everything else stays as it is written.
package struct Bundle {
    /// The number of components that were added from other files.
    package let addedCount: Int
    /// The source locations of references to operations of other files, which stay in those files, in order.
    package let strayOperations: [SourceLocation]
    private let document: Node

    /// Creates the bundle of a document that was loaded with ``DocumentLoader/keepsReferences``.
    ///
    /// - Parameter typeName: Returns the Swift name for the name of a schema. Schemas of other files get names whose
    ///   Swift names are unique.
    package init(of root: Node, references: ReferenceIndex, entry: FileID, typeName: @escaping (String) -> String) {
        let plan = BundlePlan(of: root, references: references, entry: entry, typeName: typeName)
        var tree = BundleTree(plan: plan, references: references)
        addedCount = plan.additions.count
        strayOperations = plan.strayOperations
        document = tree.document(root)
    }

    /// Returns the document as text.
    package func text(as format: BundleFormat) -> String {
        switch format {
        case .yaml: YAMLText.document(document)
        case .json: OrderedJSONText.document(document)
        }
    }
}
