/// The names of the files in an output with a fixed number of files.
package enum ShardNames {
    /// The allowed numbers of files.
    package static let counts = 1...999

    /// Returns the names, for example `OpenAPI-1.swift` and `OpenAPI-2.swift`. They differ from the names of all types,
    /// and probably from those of the user's files. In a namespace, they are for example `Billing+OpenAPI-1.swift`,
    /// because several outputs share the folder.
    package static func names(_ count: Int, in namespace: String? = nil) -> [String] {
        let prefix = namespace.map { $0 + "+" } ?? ""
        return (1...max(count, 1)).map { "\(prefix)OpenAPI-\($0).swift" }
    }
}
