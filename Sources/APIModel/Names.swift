/// The name of a Swift type without its scope, for example `BillingConfiguration`. It is always an identifier that
/// needs no backticks.
package struct TypeName: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let text: String
    package init(_ text: String) { self.text = text }
    package var description: String { text }
    package static func < (a: TypeName, b: TypeName) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}

/// The name of a property, parameter, method or enum case, for example `addressLine1` or `default`.
///
/// `text` is the identifier without backticks. `SwiftEmitter` adds the backticks of a keyword where they are needed.
package struct MemberName: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let text: String
    package init(_ text: String) { self.text = text }
    package var description: String { text }
    package static func < (a: MemberName, b: MemberName) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}

/// The full name of a type from the top level, for example `Customer.BillingConfiguration`.
package struct TypePath: Sendable, Hashable, CustomStringConvertible {
    package let components: [TypeName]
    package init(_ components: [TypeName]) { self.components = components }
    package var description: String { components.map(\.text).joined(separator: ".") }
    package var last: TypeName? { components.last }
    package func appending(_ name: TypeName) -> TypePath { TypePath(components + [name]) }
}

/// The identity of a declared type in one model. The number has no meaning and never appears in the output.
package struct DeclarationID: Sendable, Hashable, Comparable {
    package let rawValue: Int32
    package init(_ rawValue: Int32) { self.rawValue = rawValue }
    package static func < (a: DeclarationID, b: DeclarationID) -> Bool { a.rawValue < b.rawValue }
}

/// The name of a file, for example `Customer` for `Customer.swift`. It is unique in the output if case is ignored.
package struct FileName: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let stem: String
    package init(_ stem: String) { self.stem = stem }
    package var description: String { stem + ".swift" }
    package static func < (a: FileName, b: FileName) -> Bool { a.stem.utf8.lexicographicallyPrecedes(b.stem.utf8) }
}
