/// The version of the specification that a document says it follows (OpenAPI 3.1, Versions).
package struct OpenAPIVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// `3` of `3.1.0`; `2` of Swagger 2.0, whose documents are read as those of 3.0.
    package let major: Int
    /// `1` of `3.1.0`; `0` of Swagger 2.0.
    package let minor: Int
    /// What follows, as written: `0` of `3.1.0`, `0-rc1` of `3.0.0-rc1`; empty where nothing does.
    package let patch: String

    /// Makes a version.
    package init(major: Int, minor: Int, patch: String = "") {
        self.major = major
        self.minor = minor
        self.patch = patch
    }

    /// As written in a document.
    package var description: String {
        patch.isEmpty ? "\(major).\(minor)" : "\(major).\(minor).\(patch)"
    }

    /// Orders by major and minor; the patch changes no meaning.
    package static func < (lhs: OpenAPIVersion, rhs: OpenAPIVersion) -> Bool {
        (lhs.major, lhs.minor) < (rhs.major, rhs.minor)
    }
}
