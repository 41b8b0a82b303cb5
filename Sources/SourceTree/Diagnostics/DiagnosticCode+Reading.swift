extension DiagnosticCode {
    /// The file does not exist or cannot be opened.
    package static let unreadableFile = DiagnosticCode(2001, "A file cannot be read")
    /// The text is neither YAML nor JSON.
    package static let syntax = DiagnosticCode(2002, "The text is not valid YAML or JSON")
    /// A mapping contains a key twice.
    package static let duplicateKey = DiagnosticCode(2003, "A key is written twice in one mapping")
    /// The bytes are not UTF-8.
    package static let encoding = DiagnosticCode(2004, "The file is not encoded in UTF-8")
    /// The file is empty.
    package static let emptyFile = DiagnosticCode(2005, "The file is empty")
    /// The file contains more than one YAML document.
    package static let severalDocuments = DiagnosticCode(2006, "The file contains several YAML documents")
    /// The file exceeds a limit of ``ReadingLimits``.
    package static let limitExceeded = DiagnosticCode(2007, "The document exceeds a limit")
    /// An alias has no anchor, or is inside the value of its own anchor.
    package static let alias = DiagnosticCode(2008, "An alias cannot be followed")
    /// A key is a mapping or a sequence.
    package static let complexKey = DiagnosticCode(2009, "A key is not a scalar")
    /// A `\u` escape is an unpaired surrogate.
    package static let loneSurrogate = DiagnosticCode(2010, "An escape is half a surrogate pair")
}
