import Foundation
import OASRuntime

/// Answers each line of standard input, `INDEX<TAB>JSON`, by reading and writing the value with the type of that index:
/// `ok<TAB>JSON`, `refused<TAB>REASON`, or `unjudged` for a type that has no JSON form.
public func judge(_ types: [Any.Type]) -> Never {
    while let line = readLine() {
        let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let index = Int(parts[0]), types.indices.contains(index) else {
            fatalError("not a line of the judge's: \(line)")
        }
        answer(types[index], text: String(parts[1]))
        fflush(nil)
    }
    exit(0)
}

private func answer(_ type: Any.Type, text: String) {
    guard let codable = type as? any JSONCodable.Type else { return print("unjudged") }
    do throws(JSONError) {
        print("ok\t\(try roundTrip(codable, text: text))")
    } catch {
        print("refused\t\(String(describing: error).replacing("\n", with: " "))")
    }
}

private func roundTrip<Value: JSONCodable>(_ type: Value.Type, text: String) throws(JSONError) -> String {
    let bytes = try JSON.encode(try JSON.decode(type, from: Array(text.utf8)))
    return String(decoding: bytes, as: UTF8.self)
}
