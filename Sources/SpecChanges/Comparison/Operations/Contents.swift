internal import APIModel
internal import OpenAPIDocument
internal import SourceTree

/// A media type of a body in both documents, with its Swift types.
final class MediaPair {
    let before: MediaTypeEntry
    let after: MediaTypeEntry
    let oldType: TypeReference?
    let newType: TypeReference?

    init(_ before: MediaTypeEntry, _ after: MediaTypeEntry, _ oldType: TypeReference?, _ newType: TypeReference?) {
        self.before = before
        self.after = after
        self.oldType = oldType
        self.newType = newType
    }
}

/// The media types of a body in both documents.
final class Contents {
    /// The media types for which the Swift types are generated, with the types.
    struct Chosen {
        let old: (String, TypeReference)?
        let new: (String, TypeReference)?

        func oldType(_ mediaType: String) -> TypeReference? { type(of: old, mediaType) }
        func newType(_ mediaType: String) -> TypeReference? { type(of: new, mediaType) }

        private func type(of chosen: (String, TypeReference)?, _ mediaType: String) -> TypeReference? {
            guard let chosen, mediaType.hasPrefix(chosen.0) else { return nil }
            return chosen.1
        }
    }

    let before: [MediaTypeEntry]
    let after: [MediaTypeEntry]
    let oldPlace: SourceLocation
    let newPlace: SourceLocation
    let chosen: Chosen

    init(
        _ before: [MediaTypeEntry], _ after: [MediaTypeEntry], _ oldPlace: SourceLocation, _ newPlace: SourceLocation,
        chosen: Chosen
    ) {
        self.before = before
        self.after = after
        self.oldPlace = oldPlace
        self.newPlace = newPlace
        self.chosen = chosen
    }
}
