package import OpenAPIDocument
package import SourceTree

/// One document that is equivalent to a document and the files it refers to.
///
/// What lies in other files becomes a component of the entry document; all the rest stays as it is written.
package struct Bundle {
    /// How many components came from other files.
    package let addedCount: Int
    /// References to operations of other files, which stay there, in the order of their places.
    package let strayOperations: [SourceLocation]
    private let document: Node

    /// Makes the bundle of a document that was loaded, with ``DocumentLoader/keepsReferences``.
    ///
    /// - Parameter typeName: Returns the Swift name for the name of a schema. Schemas of other files are named so that none
    ///   of them collides with another in Swift.
    package init(of root: Node, references: ReferenceIndex, entry: FileID, typeName: @escaping (String) -> String) {
        let plan = BundlePlan(of: root, references: references, entry: entry, typeName: typeName)
        var tree = BundleTree(plan: plan, references: references)
        addedCount = plan.additions.count
        strayOperations = plan.strayOperations
        document = tree.document(root)
    }

    /// The document as text.
    package func text(as format: BundleFormat) -> String {
        switch format {
        case .yaml: YAMLText.document(document)
        case .json: OrderedJSONText.document(document)
        }
    }
}
