import Foundation

/// Stops the process if a property does not hold, so that libFuzzer keeps the input.
func require(
    _ condition: @autoclosure () -> Bool, _ message: @autoclosure () -> String, file: String = #fileID,
    line: Int = #line
) {
    if condition() { return }
    FileHandle.standardError.write(Data("FOUND \(file):\(line): \(message().prefix(4_000))\n".utf8))
    abort()
}

/// Returns a text for a message, shortened and without control characters.
func shown(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes.prefix(400), as: UTF8.self).debugDescription
}
