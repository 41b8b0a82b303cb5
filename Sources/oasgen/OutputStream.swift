internal import SafeText

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Standard output or standard error. All output of the tool is written through this type.
struct OutputStream {
    static let standardOutput = OutputStream(descriptor: 1)
    static let standardError = OutputStream(descriptor: 2)

    private let descriptor: Int32

    /// True if text may be coloured: on a terminal that supports it, unless `NO_COLOR` (no-color.org) is set.
    var usesColor: Bool {
        guard isatty(descriptor) == 1 else { return false }
        if let choice = Self.environment("NO_COLOR"), !choice.isEmpty { return false }
        return Self.environment("TERM") != "dumb"
    }

    /// Writes text.
    func write(_ text: PrintableText) { writeAll(text.description) }

    /// Writes commands to the build service.
    func write(_ commands: WorkflowCommands) { writeAll(commands.description) }

    /// Writes the whole text. Text that cannot be written, for example to a closed pipe, is discarded.
    private func writeAll(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)[...]
            while !rest.isEmpty, let base = UnsafeRawBufferPointer(rebasing: rest).baseAddress {
                let count = systemWrite(descriptor, base, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                rest = rest.dropFirst(count)
            }
        }
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}

private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, buffer, count)
}
