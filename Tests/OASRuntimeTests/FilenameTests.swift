import Testing

@testable import OASRuntime

/// File names of received parts.
@Suite struct FilenameTests {
    @Test(
        "A safe name has no folders and no characters that file systems forbid",
        arguments: [
            ("photo.png", "photo.png"), ("../../etc/passwd", "passwd"), (#"C:\Users\x\photo.png"#, "photo.png"),
            ("/", nil), ("..", nil), (".", nil), ("", nil), ("a/..", nil), ("...", nil), (".ssh", "ssh"),
            ("a\u{0}b\n.txt", "ab.txt"), ("gpj.\u{202E}exe", "gpj.exe"), ("a:b?.txt. ", "a_b_.txt"),
            ("con", "_con"), ("COM1.txt", "_COM1.txt"), ("console.txt", "console.txt"), ("ü é.txt", "ü é.txt"),
            ("./\u{301}x", "\u{301}x"),
        ])
    func names(name: String, safe: String?) {
        let file = MultipartFile("x", filename: name)
        #expect(file.safeFilename.map { Array($0.utf8) } == safe.map { Array($0.utf8) })
        #expect(file.filename == name)
        #expect(MultipartFile("x").safeFilename == nil)
    }

    @Test("A safe name is at most 255 bytes long and keeps its extension")
    func length() throws {
        let long = try #require(MultipartFile("x", filename: String(repeating: "ü", count: 500) + ".jpeg").safeFilename)
        #expect(long.utf8.count <= 255 && long.utf8.count > 250 && long.hasSuffix("ü.jpeg"))
        let bare = try #require(MultipartFile("x", filename: String(repeating: "a.", count: 500) + "b").safeFilename)
        #expect(bare.utf8.count <= 255)
        let marks = "a" + String(repeating: "\u{301}\u{316}", count: 20_000)
        #expect(try #require(MultipartFile("x", filename: marks).safeFilename).utf8.count <= 255)
    }

    private func filename(_ disposition: String) -> String? {
        MultipartPart("x", headerFields: [.contentDisposition: disposition]).filename
    }

    @Test("An extended file name takes precedence and is decoded in the charset that it declares")
    func extendedNames() {
        #expect(filename("form-data; filename=no; filename*=UTF-8''%e2%82%ac.txt") == "€.txt")
        #expect(filename("form-data; filename*=iso-8859-1'en'%A3%20rates") == "£ rates")
        #expect(filename("form-data; filename*=UTF-8''%FF; filename=plain") == "plain")
        #expect(filename("form-data; filename*=x-klingon''a; filename=plain") == "plain")
        #expect(filename("form-data; filename*=\u{301}'; filename=plain") == "plain")
        #expect(filename(#"form-data; filename="a\"b;c.txt""#) == #"a"b;c.txt"#)
        #expect(filename(#"form-data; filename="C:\new""#) == #"C:\new"#)
        #expect(filename(#"form-data; name="a\"; filename="b""#) == "b")
        #expect(filename(#"form-data; filename="a\" ; name="b""#) == #"a\"#)
        #expect(MultipartPart(name: #"a\"#, filename: #"C:\"#, HTTPBody()).name == #"a\"#)
    }
}
