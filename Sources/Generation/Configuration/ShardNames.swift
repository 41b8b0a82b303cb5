/// What the files are called of an output in a fixed number of them.
package enum ShardNames {
    /// How many there may be.
    package static let counts = 1...999

    /// For example `OpenAPI-1.swift`, `OpenAPI-2.swift`. No type is called so, and hardly a file of the user's.
    /// In a namespace `Billing+OpenAPI-1.swift`, since others share the folder.
    package static func names(_ count: Int, in namespace: String? = nil) -> [String] {
        let prefix = namespace.map { $0 + "+" } ?? ""
        return (1...max(count, 1)).map { "\(prefix)OpenAPI-\($0).swift" }
    }
}
