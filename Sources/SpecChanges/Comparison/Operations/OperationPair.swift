internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// An operation that is in both documents.
final class OperationPair {
    let before: OperationSite
    let after: OperationSite
    let oldModel: ModelOperation?
    let newModel: ModelOperation?
    /// The cursor for values that are sent with the request.
    let request: Cursor
    /// The cursor for values that are sent with the response.
    let response: Cursor
    /// The result of the method that returns the body of a successful response.
    let result: SwiftUse

    init(
        _ before: OperationSite, _ after: OperationSite, _ models: (ModelOperation?, ModelOperation?),
        _ spots: (Cursor, Cursor), _ result: SwiftUse
    ) {
        self.before = before
        self.after = after
        (oldModel, newModel) = models
        (request, response) = spots
        self.result = result
    }

    /// The location of the operation in the old document.
    var oldPlace: SourceLocation { before.location }
    /// The location of the operation in the new document.
    var newPlace: SourceLocation { after.location }
}
