import CLibYAML
import Suggestions

/// Builds the tree of a document from the events of libyaml.
///
/// Open collections are on an explicit stack instead of the call stack, of which a debug build would need several
/// kilobytes per level.
struct NodeBuilder {
    /// The state of an anchor.
    private enum Anchor {
        /// The value of the anchor is still being read.
        case open
        /// The value of the anchor, and the number of nodes in it.
        case closed(Node, count: Int)
    }

    let events: YAMLEvents
    let text: SourceText
    let file: FileID
    let limits: ReadingLimits
    /// The problems that do not stop the reader.
    private(set) var problems: [Diagnostic] = []
    private var open: [OpenCollection] = []
    private var anchors = [String: Anchor]()
    /// The number of nodes so far, including those that aliases expand to.
    private var nodeCount = 0
    private var aliasedCount = 0

    init(events: YAMLEvents, text: SourceText, file: FileID, limits: ReadingLimits) {
        self.events = events
        self.text = text
        self.file = file
        self.limits = limits
    }

    /// Reads the only document of the stream.
    mutating func document() throws(ReadingFailure) -> Node {
        try advance()
        try advance()
        guard eventType == YAML_DOCUMENT_START_EVENT.rawValue else {
            throw failure(.emptyFile, "the file is empty", at: SourceLocation(file: file, line: 1, column: 1))
        }
        try advance()
        let root = try root()
        try advance()
        try advance()
        guard eventType == YAML_STREAM_END_EVENT.rawValue else {
            throw failure(
                .severalDocuments, "a second YAML document begins here; a file may hold one", at: eventLocation)
        }
        return root
    }

    /// Reads the node that begins with the current event, up to its last event.
    private mutating func root() throws(ReadingFailure) -> Node {
        while true {
            if let node = try step() {
                guard !open.isEmpty else { return node }
                if let problem = open[open.count - 1].add(node) { problems.append(problem) }
            }
            try advance()
        }
    }

    /// Processes the current event. Returns a node if the event completes one.
    private mutating func step() throws(ReadingFailure) -> Node? {
        let type = eventType
        if type == YAML_MAPPING_END_EVENT.rawValue || type == YAML_SEQUENCE_END_EVENT.rawValue {
            return close()
        }
        nodeCount += 1
        if let collection = open.last, collection.awaitsKey {
            open[open.count - 1].key = try key()
            return nil
        }
        switch type {
        case YAML_SCALAR_EVENT.rawValue:
            return scalar()
        case YAML_MAPPING_START_EVENT.rawValue:
            try begin(events.event.pointee.data.mapping_start.anchor, isMapping: true)
            return nil
        case YAML_SEQUENCE_START_EVENT.rawValue:
            try begin(events.event.pointee.data.sequence_start.anchor, isMapping: false)
            return nil
        default:
            return try aliased()
        }
    }

    private mutating func begin(
        _ anchor: UnsafeMutablePointer<yaml_char_t>?, isMapping: Bool
    ) throws(ReadingFailure) {
        let start = events.event.pointee.start_mark
        let location = text.location(start, to: start, in: file)
        guard open.count < limits.maximumDepth else {
            throw failure(
                .limitExceeded, "the document is nested deeper than \(limits.maximumDepth) levels", at: location)
        }
        let name = anchor.map { String(cString: $0) }
        if let name { anchors[name] = .open }
        let path = (open.last?.pathLength ?? 0) + (open.last?.stepLength ?? 0)
        open.append(
            OpenCollection(
                start: location, anchor: name, nodesBefore: nodeCount, isMapping: isMapping, pathLength: path))
    }

    private mutating func close() -> Node? {
        guard let collection = open.popLast() else { return nil }
        let node = collection.node()
        if let anchor = collection.anchor {
            anchors[anchor] = .closed(node, count: nodeCount - collection.nodesBefore + 1)
        }
        return node
    }

    private mutating func aliased() throws(ReadingFailure) -> Node {
        let location = eventLocation
        let name = String(cString: events.event.pointee.data.alias.anchor)
        switch anchors[name] {
        case .closed(let node, let count):
            nodeCount += count - 1
            aliasedCount += count
            let written = nodeCount - aliasedCount
            let most = min(
                limits.maximumAliasedNodes, ReadingLimits.freeAliasedNodes + ReadingLimits.aliasFactor * written)
            guard aliasedCount <= most else {
                throw failure(.limitExceeded, "aliases expand to more than \(most) values", at: location)
            }
            return node
        case .open:
            throw failure(.alias, "alias '\(name)' is inside the value that it refers to", at: location)
        case nil:
            let near = closestMatch(to: name, in: Array(anchors.keys)).map { "; did you mean '\($0)'?" } ?? ""
            throw failure(.alias, "alias '\(name)' has no anchor\(near)", at: location)
        }
    }
}

extension NodeBuilder {
    /// Returns the current event, which is a scalar, as a node.
    private mutating func scalar() -> Node {
        let location = eventLocation
        let event = events.event.pointee.data.scalar
        let style = event.style.rawValue
        let isDoubleQuoted = style == YAML_DOUBLE_QUOTED_SCALAR_STYLE.rawValue
        let string = text.string(event.value, count: event.length, isDoubleQuoted: isDoubleQuoted) {
            problems.append(
                Diagnostic(.error, .loneSurrogate, "'\($0)' is half a surrogate pair", at: location))
        }
        let tag = event.tag == nil ? .none : Scalar.Tag(named: String(cString: event.tag))
        let isPlain = style == YAML_PLAIN_SCALAR_STYLE.rawValue
        let node = Node(.scalar(Scalar(string, isPlain: isPlain, tag: tag)), at: location)
        if let anchor = event.anchor { anchors[String(cString: anchor)] = .closed(node, count: 1) }
        return node
    }

    /// Returns the current event as a key.
    private mutating func key() throws(ReadingFailure) -> OpenCollection.Key {
        let location = eventLocation
        var node: Node?
        switch eventType {
        case YAML_SCALAR_EVENT.rawValue: node = scalar()
        case YAML_ALIAS_EVENT.rawValue: node = try aliased()
        default: break
        }
        guard let scalar = node?.scalar else { throw failure(.complexKey, "a key must be a scalar", at: location) }
        let path = (open.last?.pathLength ?? 0) + scalar.text.utf8.count + 1
        guard path <= ReadingLimits.maximumPathLength else {
            throw failure(
                .limitExceeded,
                "the keys of the path to this value have more than \(ReadingLimits.maximumPathLength) bytes in total",
                at: location)
        }
        return OpenCollection.Key(
            text: scalar.text, location: location, isMerge: scalar.isPlain && scalar.text == "<<")
    }

    private var eventType: UInt32 {
        events.event.pointee.type.rawValue
    }

    /// The location of the current event, up to the end of its first line.
    private var eventLocation: SourceLocation {
        text.location(events.event.pointee.start_mark, to: events.event.pointee.end_mark, in: file)
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
}

extension Scalar.Tag {
    /// Creates a tag from its full name, for example `tag:yaml.org,2002:str`.
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
