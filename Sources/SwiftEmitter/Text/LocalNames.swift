/// The local variables for properties in a generated function. Each has the name of its property, unless the function
/// itself has a variable with that name.
struct LocalNames {
    private let names: [String]

    init(_ properties: [String], besides own: Set<String>) {
        guard properties.contains(where: own.contains) else {
            names = properties.map(SwiftIdentifier.escaped)
            return
        }
        let taken = own.union(properties)
        names = properties.map { name in
            own.contains(name) ? SwiftIdentifier.free(name, besides: taken) : SwiftIdentifier.escaped(name)
        }
    }

    subscript(index: Int) -> String { names[index] }
}
