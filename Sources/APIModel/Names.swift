/// A Swift type's own name, without its scope: `BillingConfiguration`. Always a legal identifier that needs no backticks.
package struct TypeName: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let text: String
    package init(_ text: String) { self.text = text }
    package var description: String { text }
    package static func < (a: TypeName, b: TypeName) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}

/// The name of a property, parameter, method or enum case: `addressLine1`, `default`.
///
/// `text` is the bare identifier; a keyword gets its backticks where it is declared, by `escaped`.
package struct MemberName: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let text: String
    package init(_ text: String) { self.text = text }
    package var description: String { text }
    package static func < (a: MemberName, b: MemberName) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}

/// A type's full name from the top level: `Customer.BillingConfiguration`.
package struct TypePath: Sendable, Hashable, CustomStringConvertible {
    package let components: [TypeName]
    package init(_ components: [TypeName]) { self.components = components }
    package var description: String { components.map(\.text).joined(separator: ".") }
    package var last: TypeName? { components.last }
    package func appending(_ name: TypeName) -> TypePath { TypePath(components + [name]) }
}

/// Identifies a declared type throughout one model. Its number carries no meaning and never reaches the output.
package struct DeclarationID: Sendable, Hashable, Comparable {
    package let rawValue: Int32
    package init(_ rawValue: Int32) { self.rawValue = rawValue }
    package static func < (a: DeclarationID, b: DeclarationID) -> Bool { a.rawValue < b.rawValue }
}

/// A name on a file: `Customer` in `Customer.swift`. Unique in the output, ignoring case.
package struct FileName: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let stem: String
    package init(_ stem: String) { self.stem = stem }
    package var description: String { stem + ".swift" }
    package static func < (a: FileName, b: FileName) -> Bool { a.stem.utf8.lexicographicallyPrecedes(b.stem.utf8) }
}
