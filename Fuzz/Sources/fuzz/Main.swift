import Foundation

/// Starts libFuzzer, whose driver is in the runtime of the compiler (`-sanitize=fuzzer`).
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Runs the selected target on one input. libFuzzer's own `main` refers to this name too, so it must exist.
@_cdecl("LLVMFuzzerTestOneInput")
public func runOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    chosen.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

/// The entry point of the program, which SwiftPM on Linux expects under the name of the module.
///
/// Usage: `fuzz list`, `fuzz seeds TARGET FOLDER [SUITES]` or `fuzz TARGET [libFuzzer's options, files and folders]`.
@_cdecl("fuzz_main")
public func start(_ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Int32 {
    let words = CommandLine.arguments
    switch words.dropFirst().first {
    case nil, "list":
        for target in FuzzTarget.all { print(target.name) }
        return 0
    case "seeds" where words.count >= 4:
        return writeSeeds(of: words[2], to: words[3], suites: words.count > 4 ? words[4] : nil)
    case let name?:
        guard FuzzTarget.named(name) != nil else {
            print("no target '\(name)'; 'fuzz list' lists them")
            return 64
        }
        return runFuzzer(["-max_len=\(chosen.maximumBytes)"] + words.dropFirst(2))
    }
}

/// Runs libFuzzer with options. If an option occurs twice, the last one is used.
private func runFuzzer(_ options: [String]) -> Int32 {
    // The arguments are never deallocated, because they are needed until the process ends.
    let words = ([CommandLine.arguments[0]] + options).map { strdup($0) } + [nil]
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: words.count)
    list.initialize(from: words, count: words.count)
    var count = Int32(words.count - 1)
    var arguments = list
    return runFuzzer(&count, &arguments, runOneInput)
}

/// The target that the command line specifies.
private let chosen: FuzzTarget = {
    let words = CommandLine.arguments
    guard words.count > 1, let target = FuzzTarget.named(words[1]) else {
        print("no target is named")
        exit(64)
    }
    return target
}()

private func writeSeeds(of name: String, to folder: String, suites: String?) -> Int32 {
    guard let target = FuzzTarget.named(name) else {
        print("no target '\(name)'; 'fuzz list' lists them")
        return 64
    }
    do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (index, seed) in target.seeds(Suites(folder: suites)).enumerated() {
            let name = "seed-" + String(("0000" + String(index)).suffix(5))
            try Data(seed).write(to: URL(filePath: folder).appending(path: name))
        }
        return 0
    } catch {
        print("\(folder): \(error)")
        return 1
    }
}
