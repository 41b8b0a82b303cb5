import CLibYAML

/// The events of a text as libyaml reports them.
///
/// The text is copied once, because libyaml keeps a pointer to it.
final class YAMLEvents {
    /// The current event, to which ``advance()`` moved.
    let event: UnsafeMutablePointer<yaml_event_t>
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var holdsEvent = false
    private let isInitialised: Bool

    init(_ bytes: [UInt8]) {
        event = .allocate(capacity: 1)
        event.initialize(to: yaml_event_t())
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        input = .allocate(capacity: bytes.count)
        _ = input.initialize(from: bytes)
        isInitialised = yaml_parser_initialize(parser) == 1
        if isInitialised {
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, input.baseAddress, input.count)
        }
    }

    deinit {
        if holdsEvent { yaml_event_delete(event) }
        if isInitialised { yaml_parser_delete(parser) }
        event.deallocate()
        parser.deallocate()
        input.deallocate()
    }

    /// Moves to the next event. Returns false if the text cannot be parsed, and ``problem`` gives the reason.
    func advance() -> Bool {
        if holdsEvent { yaml_event_delete(event) }
        holdsEvent = isInitialised && yaml_parser_parse(parser, event) == 1
        return holdsEvent
    }

    /// A problem of the text.
    struct Problem {
        let message: String
        let mark: yaml_mark_t
        /// The construct that was being parsed, for example "while parsing a block mapping", and its beginning.
        let context: (message: String, mark: yaml_mark_t)?
        /// The position of the offending byte, for problems to which libyaml gives no line and column.
        let byteOffset: Int?
    }

    /// The reason why ``advance()`` failed.
    var problem: Problem {
        let state = parser.pointee
        let message = state.problem.map { String(cString: $0) } ?? "the parser ran out of memory"
        if state.error == YAML_READER_ERROR {
            return Problem(
                message: message, mark: state.problem_mark, context: nil, byteOffset: Int(state.problem_offset))
        }
        let context = state.context.map { (String(cString: $0), state.context_mark) }
        return Problem(message: message, mark: state.problem_mark, context: context, byteOffset: nil)
    }
}
