/// The version of the specification that a document declares (OpenAPI 3.1, Versions).
package struct OpenAPIVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The major version: `3` for `3.1.0`, and `2` for Swagger 2.0, whose documents are converted to 3.0.
    package let major: Int
    /// The minor version: `1` for `3.1.0`, and `0` for Swagger 2.0.
    package let minor: Int
    /// The rest as it is written: `0` for `3.1.0`, `0-rc1` for `3.0.0-rc1`. It is empty if there is none.
    package let patch: String

    /// Creates a version.
    package init(major: Int, minor: Int, patch: String = "") {
        self.major = major
        self.minor = minor
        self.patch = patch
    }

    /// The version as it is written in a document.
    package var description: String {
        patch.isEmpty ? "\(major).\(minor)" : "\(major).\(minor).\(patch)"
    }

    /// Compares major and minor versions. The patch version has no effect on the meaning of a document.
    package static func < (lhs: OpenAPIVersion, rhs: OpenAPIVersion) -> Bool {
        (lhs.major, lhs.minor) < (rhs.major, rhs.minor)
    }
}
