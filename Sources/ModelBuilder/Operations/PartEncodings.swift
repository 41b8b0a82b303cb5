internal import OpenAPIDocument

/// How the parts of a body, or of a part, are written: by their names or by their positions (OpenAPI 3.2, "Encoding Usage
/// and Restrictions").
struct PartEncodings {
    let named: [Named<Encoding>]
    private let byName: [String: Encoding]
    let prefix: [Encoding]
    /// That of the parts behind those of `prefix`.
    let item: Encoding?

    init(_ media: MediaType) {
        self.init(named: media.encoding, prefix: media.prefixEncoding, item: media.itemEncoding)
    }

    /// Those of the parts that a part is made of.
    init(within encoding: Encoding) {
        self.init(named: encoding.encoding, prefix: encoding.prefixEncoding, item: encoding.itemEncoding)
    }

    private init(named: [Named<Encoding>], prefix: [Encoding], item: Encoding?) {
        self.named = named
        byName = Dictionary(named.map { ($0.name, $0.object) }, uniquingKeysWith: { first, _ in first })
        self.prefix = prefix
        self.item = item
    }

    /// Those of certain names alone.
    static func named(_ named: [Named<Encoding>]) -> PartEncodings {
        PartEncodings(named: named, prefix: [], item: nil)
    }

    var first: Encoding? { named.first?.object ?? firstByPosition }
    /// The first that is for a place among the parts and not for a name.
    var firstByPosition: Encoding? { prefix.first ?? item }

    /// That of the part of a name.
    subscript(name: String) -> Encoding? { byName[name] }
}
