internal import OpenAPIDocument

/// The encodings of the parts of a multipart body or part, by name or by position (OpenAPI 3.2, "Encoding Usage and
/// Restrictions").
struct PartEncodings {
    let named: [Named<Encoding>]
    private let byName: [String: Encoding]
    let prefix: [Encoding]
    /// The encoding of the parts after those of `prefix`.
    let item: Encoding?

    init(_ media: MediaType) {
        self.init(named: media.encoding, prefix: media.prefixEncoding, item: media.itemEncoding)
    }

    /// Creates the encodings of the parts that a part consists of.
    init(within encoding: Encoding) {
        self.init(named: encoding.encoding, prefix: encoding.prefixEncoding, item: encoding.itemEncoding)
    }

    private init(named: [Named<Encoding>], prefix: [Encoding], item: Encoding?) {
        self.named = named
        byName = Dictionary(named.map { ($0.name, $0.object) }, uniquingKeysWith: { first, _ in first })
        self.prefix = prefix
        self.item = item
    }

    /// Returns encodings by name only.
    static func named(_ named: [Named<Encoding>]) -> PartEncodings {
        PartEncodings(named: named, prefix: [], item: nil)
    }

    var first: Encoding? { named.first?.object ?? firstByPosition }
    /// The first encoding by position.
    var firstByPosition: Encoding? { prefix.first ?? item }

    /// Returns the encoding of the part with the name.
    subscript(name: String) -> Encoding? { byName[name] }
}
