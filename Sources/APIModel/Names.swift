/// A Swift type's own name, without its scope: `BillingConfiguration`. Always a legal identifier that needs no backticks.
public struct TypeName: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { text }
    public static func < (a: TypeName, b: TypeName) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}

/// The name of a property, parameter, method or enum case: `addressLine1`, `default`.
///
/// `text` is the bare identifier; a keyword gets its backticks where it is declared, by `escaped`.
public struct MemberName: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let text: String
    public init(_ text: String) { self.text = text }
    public var description: String { text }
    public static func < (a: MemberName, b: MemberName) -> Bool { a.text.utf8.lexicographicallyPrecedes(b.text.utf8) }
}

/// A type's full name from the top level: `Customer.BillingConfiguration`.
public struct TypePath: Sendable, Hashable, CustomStringConvertible {
    public let components: [TypeName]
    public init(_ components: [TypeName]) { self.components = components }
    public var description: String { components.map(\.text).joined(separator: ".") }
    public var last: TypeName? { components.last }
    public func appending(_ name: TypeName) -> TypePath { TypePath(components + [name]) }
}

/// Identifies a declared type throughout one model. Its number carries no meaning and never reaches the output.
public struct DeclarationID: Sendable, Hashable, Comparable {
    public let rawValue: Int32
    public init(_ rawValue: Int32) { self.rawValue = rawValue }
    public static func < (a: DeclarationID, b: DeclarationID) -> Bool { a.rawValue < b.rawValue }
}

/// A name on a file: `Customer` in `Customer.swift`. Unique in the output, ignoring case.
public struct FileName: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let stem: String
    public init(_ stem: String) { self.stem = stem }
    public var description: String { stem + ".swift" }
    public static func < (a: FileName, b: FileName) -> Bool { a.stem.utf8.lexicographicallyPrecedes(b.stem.utf8) }
}
