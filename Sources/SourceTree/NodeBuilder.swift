import CLibYAML

/// Builds the tree of a document from libyaml's events.
struct NodeBuilder {
    /// What an anchor stands for.
    enum Anchor {
        /// The node it is on is still being read.
        case open
        /// A node, and how many nodes there are in it.
        case closed(Node, count: Int)
    }

    let events: YAMLEvents
    let text: SourceText
    let file: FileID
    let limits: ReadingLimits
    /// Problems that do not stop the reading.
    var problems: [Diagnostic] = []
    private var anchors: [String: Anchor] = [:]
    private var nodeCount = 0

    init(events: YAMLEvents, text: SourceText, file: FileID, limits: ReadingLimits) {
        self.events = events
        self.text = text
        self.file = file
        self.limits = limits
    }

    /// Reads the one document of the stream.
    mutating func document() throws(ReadingFailure) -> Node {
        try advance()
        try advance()
        guard eventType == YAML_DOCUMENT_START_EVENT.rawValue else {
            throw failure(.emptyFile, "the file is empty", at: SourceLocation(file: file, line: 1, column: 1))
        }
        try advance()
        let root = try node(depth: 0)
        try advance()
        try advance()
        guard eventType == YAML_STREAM_END_EVENT.rawValue else {
            throw failure(
                .severalDocuments, "a second YAML document begins here; a file may hold one", at: eventLocation)
        }
        return root
    }

    /// Reads the node that begins with the current event.
    private mutating func node(depth: Int) throws(ReadingFailure) -> Node {
        nodeCount += 1
        guard depth <= limits.maximumDepth, nodeCount <= limits.maximumNodes else {
            throw exceededLimit(depth: depth)
        }
        switch eventType {
        case YAML_SCALAR_EVENT.rawValue:
            let location = eventLocation
            let (anchor, scalar) = currentScalar(at: location)
            let node = Node(.scalar(scalar), at: location)
            if let anchor { anchors[anchor] = .closed(node, count: 1) }
            return node
        case YAML_MAPPING_START_EVENT.rawValue:
            return try anchored(events.event.pointee.data.mapping_start.anchor) {
                (builder) throws(ReadingFailure) in try builder.mapping(depth: depth)
            }
        case YAML_SEQUENCE_START_EVENT.rawValue:
            return try anchored(events.event.pointee.data.sequence_start.anchor) {
                (builder) throws(ReadingFailure) in try builder.sequence(depth: depth)
            }
        default:
            return try aliased()
        }
    }

    private mutating func sequence(depth: Int) throws(ReadingFailure) -> Node {
        let start = startLocation
        var elements: [Node] = []
        try advance()
        while eventType != YAML_SEQUENCE_END_EVENT.rawValue {
            elements.append(try node(depth: depth + 1))
            try advance()
        }
        return Node(.sequence(elements), at: start)
    }

    private mutating func mapping(depth: Int) throws(ReadingFailure) -> Node {
        let start = startLocation
        var entries = MappingEntries()
        try advance()
        while eventType != YAML_MAPPING_END_EVENT.rawValue {
            let (key, isMerge, keyLocation) = try currentKey()
            try advance()
            let value = try node(depth: depth + 1)
            if isMerge, entries.merge(value, at: keyLocation) {
                try advance()
                continue
            }
            let entry = Mapping.Entry(key: key, keyLocation: keyLocation, value: value)
            if let first = entries.append(entry) {
                problems.append(duplicate(entry, of: first))
            }
            try advance()
        }
        return Node(.mapping(entries.mapping()), at: start)
    }

    /// Reads a collection and remembers it under its anchor.
    private mutating func anchored(
        _ name: UnsafeMutablePointer<yaml_char_t>?,
        _ read: (inout NodeBuilder) throws(ReadingFailure) -> Node
    ) throws(ReadingFailure) -> Node {
        guard let name else { return try read(&self) }
        let anchor = String(cString: name)
        let countBefore = nodeCount
        anchors[anchor] = .open
        let node = try read(&self)
        anchors[anchor] = .closed(node, count: nodeCount - countBefore + 1)
        return node
    }

    private mutating func aliased() throws(ReadingFailure) -> Node {
        let location = eventLocation
        let name = String(cString: events.event.pointee.data.alias.anchor)
        switch anchors[name] {
        case .closed(let node, let count):
            nodeCount += count
            guard nodeCount <= limits.maximumNodes else { throw exceededLimit(depth: 0) }
            return node
        case .open:
            throw failure(.alias, "alias '\(name)' is inside the value that it stands for", at: location)
        case nil:
            let near = closestMatch(to: name, in: anchors.keys).map { "; did you mean '\($0)'?" } ?? ""
            throw failure(.alias, "alias '\(name)' has no anchor\(near)", at: location)
        }
    }
}

extension NodeBuilder {
    /// The current scalar and its anchor.
    private mutating func currentScalar(at location: SourceLocation) -> (anchor: String?, scalar: Scalar) {
        let event = events.event.pointee.data.scalar
        let style = event.style.rawValue
        let isDoubleQuoted = style == YAML_DOUBLE_QUOTED_SCALAR_STYLE.rawValue
        let string = text.string(event.value, count: event.length, isDoubleQuoted: isDoubleQuoted) {
            problems.append(
                Diagnostic(.error, .loneSurrogate, "'\($0)' is half a surrogate pair", at: location))
        }
        let tag = event.tag == nil ? .none : Scalar.Tag(named: String(cString: event.tag))
        let isPlain = style == YAML_PLAIN_SCALAR_STYLE.rawValue
        return (event.anchor.map { String(cString: $0) }, Scalar(string, isPlain: isPlain, tag: tag))
    }

    /// The current event as a key; `isMerge` says that it is a plain `<<`.
    private mutating func currentKey() throws(ReadingFailure) -> (String, isMerge: Bool, SourceLocation) {
        let location = eventLocation
        nodeCount += 1
        if eventType == YAML_SCALAR_EVENT.rawValue {
            let (anchor, scalar) = currentScalar(at: location)
            if let anchor { anchors[anchor] = .closed(Node(.scalar(scalar), at: location), count: 1) }
            return (scalar.text, scalar.isPlain && scalar.text == "<<", location)
        }
        if eventType == YAML_ALIAS_EVENT.rawValue, let scalar = try aliased().scalar {
            return (scalar.text, false, location)
        }
        throw failure(.complexKey, "a key must be a scalar", at: location)
    }

    private func duplicate(_ entry: Mapping.Entry, of first: Mapping.Entry) -> Diagnostic {
        Diagnostic(
            .error, .duplicateKey, "key '\(entry.key)' is written twice", at: entry.keyLocation,
            notes: [.init("first written here", at: first.keyLocation)])
    }
}

extension NodeBuilder {
    private var eventType: UInt32 {
        events.event.pointee.type.rawValue
    }

    /// The whole of the current event, as far as its first line goes.
    private var eventLocation: SourceLocation {
        text.location(events.event.pointee.start_mark, to: events.event.pointee.end_mark, in: file)
    }

    /// Where the current event begins.
    private var startLocation: SourceLocation {
        let start = events.event.pointee.start_mark
        return text.location(start, to: start, in: file)
    }

    private func advance() throws(ReadingFailure) {
        if !events.advance() {
            throw text.failure(events.problem, in: file)
        }
    }

    private func failure(
        _ code: DiagnosticCode, _ message: String, at location: SourceLocation
    ) -> ReadingFailure {
        ReadingFailure(diagnostic: Diagnostic(.error, code, message, at: location))
    }

    private func exceededLimit(depth: Int) -> ReadingFailure {
        let message =
            depth > limits.maximumDepth
            ? "the document is nested deeper than \(limits.maximumDepth) levels"
            : "the document has more than \(limits.maximumNodes) nodes once its aliases are expanded"
        return failure(.limitExceeded, message, at: eventLocation)
    }
}

extension Scalar.Tag {
    /// The tag of a full name, for example `tag:yaml.org,2002:str`.
    init(named name: String) {
        switch name {
        case "!", "tag:yaml.org,2002:str": self = .string
        case "tag:yaml.org,2002:null": self = .null
        case "tag:yaml.org,2002:bool": self = .boolean
        case "tag:yaml.org,2002:int": self = .integer
        case "tag:yaml.org,2002:float": self = .number
        default: self = .other
        }
    }
}
