import Foundation
import TestSupport

extension Golden {
    /// The folder of these tests.
    static let folder = ProjectFolder.tests("GenerationTests")

    /// Returns the names in a folder of these tests that end with a suffix, in order.
    static func cases(in name: String, suffix: String) -> [String] {
        cases(in: folder.appending(path: name), suffix: suffix)
    }
}
