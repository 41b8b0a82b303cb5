internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// A value of one document: the schemas that apply to it, and its type in Swift.
final class Value {
    let schemas: [Schema]
    let type: TypeReference?

    init(_ schemas: [Schema], _ type: TypeReference?) {
        self.schemas = schemas
        self.type = type
    }

    convenience init(_ schema: Schema?, _ type: TypeReference?) { self.init(schema.map { [$0] } ?? [], type) }
}

/// A value in both documents.
final class ValuePair {
    let old: Value
    let new: Value
    let before: ResolvedValue
    let after: ResolvedValue
    /// The location of the schema in the old document.
    let oldPlace: SourceLocation
    /// The location of the schema in the new document.
    let newPlace: SourceLocation

    init(
        _ old: Value, _ new: Value, _ before: ResolvedValue, _ after: ResolvedValue, _ oldPlace: SourceLocation,
        _ newPlace: SourceLocation
    ) {
        self.old = old
        self.new = new
        self.before = before
        self.after = after
        self.oldPlace = oldPlace
        self.newPlace = newPlace
    }
}
