#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Fetches files over HTTP with the `curl` command.
///
/// `URLSession` would load Foundation and its networking library, which slows the start of every run and multiplies the
/// size of the binary. Few documents need remote files, and macOS, Windows and common Linux images include `curl`.
enum RemoteFile {
    /// The response to one request.
    struct Answer {
        let bytes: [UInt8]
        /// The URL that the server redirects to.
        let redirection: String?
    }

    /// Sends one request.
    ///
    /// - Throws: ``FileReadingError/tooLarge(bytes:limit:)``, or ``FileReadingError/unfetchable(reason:)`` for any
    ///   other failure, such as an error status.
    static func request(_ url: String, seconds: Int, maximumBytes: Int) throws(FileReadingError) -> Answer {
        let arguments = [
            // Ignore the user's `.curlrc`, and allow only HTTP and HTTPS.
            "curl", "-q", "--proto", "=http,https", "--globoff", "--silent", "--show-error", "--fail",
            "--connect-timeout", "10", "--max-time", "\(seconds)", "--max-filesize", "\(maximumBytes)",
            "--header", "Accept: application/yaml, application/json;q=0.9, */*;q=0.5",
            // Print the status and the redirection after the content, each on its own line.
            "--write-out", "\\n%{http_code}\\n%{redirect_url}", "--url", url,
        ]
        var output = try pipeEnds()
        var errors = try pipeEnds()
        defer { for end in [output.reading, errors.reading] { close(end) } }
        let process = try spawn(arguments, output: &output, errors: &errors)
        // The 8192 extra bytes are for the status and the redirection. Anything longer is a file above the limit.
        let result = try? RegularFile.content(of: output.reading, expected: 0, maximumBytes: maximumBytes + 8192)
        if result == nil { kill(process, SIGKILL) }
        let complaint = try? RegularFile.content(of: errors.reading, expected: 0, maximumBytes: 65536)
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard let result else { throw .tooLarge(bytes: maximumBytes + 1, limit: maximumBytes) }
        guard status == 0 else {
            // Exit status 63 means that the file exceeds the requested limit (curl's manual, "EXIT CODES").
            if (status >> 8) & 0xFF == 63 { throw .tooLarge(bytes: maximumBytes + 1, limit: maximumBytes) }
            throw .unfetchable(reason: reason(complaint ?? []))
        }
        return try answer(result)
    }

    /// Separates the content from the two lines after it.
    private static func answer(_ output: [UInt8]) throws(FileReadingError) -> Answer {
        guard let end = output.lastIndex(of: UInt8(ascii: "\n")),
            let start = output[..<end].lastIndex(of: UInt8(ascii: "\n"))
        else { throw .unfetchable(reason: "curl printed nothing") }
        let status = String(decoding: output[(start + 1)..<end], as: UTF8.self)
        let redirection = String(decoding: output[(end + 1)...], as: UTF8.self)
        if status.hasPrefix("3"), !redirection.isEmpty { return Answer(bytes: [], redirection: redirection) }
        guard status.hasPrefix("2") else { throw .unfetchable(reason: "the server answered \(status)") }
        return Answer(bytes: Array(output[..<start]), redirection: nil)
    }

    /// Returns the reason from curl's last line of output, without the prefix. For
    /// `curl: (6) Could not resolve host: example.invalid`, it is `Could not resolve host: example.invalid`.
    private static func reason(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard var line = text.split(whereSeparator: \.isNewline).last else { return "curl failed" }
        if line.hasPrefix("curl: ") { line = line.dropFirst(6) }
        if line.hasPrefix("("), let end = line.firstIndex(of: ")") { line = line[end...].dropFirst(2) }
        return String(line)
    }

    // MARK: Process

    private typealias PipeEnds = (reading: Int32, writing: Int32)

    private static func pipeEnds() throws(FileReadingError) -> PipeEnds {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw .unfetchable(reason: String(cString: strerror(errno))) }
        return (ends[0], ends[1])
    }

    /// Starts the process, and closes the writing ends of the pipes in this process.
    private static func spawn(
        _ arguments: [String], output: inout PipeEnds, errors: inout PipeEnds
    ) throws(FileReadingError) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
        posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)
        for end in [output.reading, output.writing, errors.reading, errors.writing] {
            posix_spawn_file_actions_addclose(&actions, end)
        }
        var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        words.append(nil)
        defer { for word in words { free(word) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, "curl", &actions, nil, words, environ)
        for end in [output.writing, errors.writing] { close(end) }
        guard code == 0 else {
            throw .unfetchable(
                reason: code == ENOENT ? "'curl' is required, but is not installed" : String(cString: strerror(code)))
        }
        return process
    }
}
