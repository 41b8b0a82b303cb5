import TestSupport
import Testing

@testable import OASRuntime

@Suite struct SHA256Tests {
    private func hex(_ bytes: [UInt8]) -> String {
        SHA256.hash(bytes).map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined()
    }

    @Test("Hashes are those of the standard's examples")
    func examples() {
        #expect(hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(hex(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(
            hex(Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    }

    @Test(
        "Hashes of texts of each length are those of Python",
        .enabled(if: Program.python != nil, "needs python3"))
    func lengths() throws {
        let script =
            "import hashlib\nfor n in range(200): print(hashlib.sha256(bytes(i % 251 for i in range(n))).hexdigest())"
        let output = try #require(try Program.python?.run(["-c", script])).output
        let hashes = (0..<200).map { count in hex((0..<count).map { UInt8($0 % 251) }) }
        #expect(output.split(separator: "\n").map(String.init) == hashes)
    }
}
