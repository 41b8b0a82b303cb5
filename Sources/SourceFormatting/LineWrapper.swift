/// Breaks a long line of Swift in the same way as swift-format.
///
/// - A statement after a `case` is moved to the next line.
/// - The parameters or arguments of a list are written on separate lines.
/// - The elements of a collection, the conditions of a `guard`, the patterns of a `case` and the inherited types of a
///   protocol are filled into lines of their own.
/// - A type is moved below the name of its variable, and a literal below its label.
///
/// A line that cannot be broken in one of these ways is unchanged.
enum LineWrapper {
    /// The maximum number of characters of a line, including indentation.
    static let limit = 120

    struct Line: Equatable {
        let level: Int
        let text: String
    }

    static func wrap(_ text: String, level: Int) -> [Line] {
        let line = Line(level: level, text: text)
        guard !fits(line), !text.hasPrefix("//") else { return [line] }
        let source = BracketedLine(text)
        return wrapGuard(source, level) ?? wrapCase(source, level) ?? wrapInheritance(source, level)
            ?? wrapGroup(source, level) ?? wrapResult(source, level) ?? wrapType(source, level)
            ?? wrapValue(source, level) ?? wrapMember(source, level) ?? [line]
    }

    static func fits(_ line: Line) -> Bool {
        // swift-format reserves space for the trailing comma that a broken collection would have.
        let comma = line.text.hasSuffix("]") || line.text.hasSuffix("])") ? 1 : 0
        let room = limit - line.level * 4 - comma
        return line.text.utf8.count <= room || line.text.count <= room
    }

    /// Writes `guard` and `else` on lines of their own, with the conditions between them.
    private static func wrapGuard(_ source: BracketedLine, _ level: Int) -> [Line]? {
        guard source.text.hasPrefix("guard "), let end = source.position(of: " else {") else { return nil }
        return [Line(level: level, text: "guard")] + fill(source.elements(from: 6, to: end), level: level + 1)
            + [Line(level: level, text: source.slice(end + 1, source.count))]
    }

    /// Writes the patterns on as many lines as they need, followed by the statement.
    private static func wrapCase(_ source: BracketedLine, _ level: Int) -> [Line]? {
        let isDefault = source.text.hasPrefix("default:")
        guard isDefault || source.text.hasPrefix("case "), let colon = source.position(ofOuter: ":") else { return nil }
        var lines = [Line(level: level, text: source.slice(0, colon + 1))]
        var patterns = isDefault ? [] : source.elements(from: 5, to: colon)
        // A single pattern that is too long is not broken.
        if !fits(lines[0]), patterns.count > 1 {
            patterns[0] = "case " + patterns[0]
            patterns[patterns.count - 1] += ":"
            lines = fill(patterns, level: level)
            lines = [lines[0]] + lines.dropFirst().map { Line(level: level + 1, text: $0.text) }
        }
        guard colon + 2 < source.count else { return lines }
        return lines + wrap(source.slice(colon + 2, source.count), level: level + 1)
    }

    /// Writes the elements between a pair of brackets on lines of their own.
    private static func wrapGroup(_ source: BracketedLine, _ level: Int) -> [Line]? {
        guard let group = source.groupToBreak else { return nil }
        let head = Line(level: level, text: source.slice(0, group.open + 1))
        guard fits(head) else { return nil }
        var elements = source.elements(from: group.open + 1, to: group.close)
        let tail = wrap(source.slice(group.close, source.count), level: level)
        if source.bytes[group.open] == UInt8(ascii: "["), elements.count > 1 {
            return [head] + fill(elements, level: level + 1, hasTrailingComma: true) + tail
        }
        for index in elements.indices.dropLast() { elements[index] += "," }
        return [head] + elements.flatMap { wrap($0, level: level + 1) } + tail
    }

    /// Writes the inherited types in `extension A: B, C {` on lines of their own.
    private static func wrapInheritance(_ source: BracketedLine, _ level: Int) -> [Line]? {
        guard let colon = source.position(ofOuter: ":"), let brace = source.position(of: " {"), colon < brace,
            source.declaresType
        else { return nil }
        return [Line(level: level, text: source.slice(0, colon + 1))]
            + fill(source.elements(from: colon + 2, to: brace), level: level + 1)
            + [Line(level: level, text: source.slice(brace + 1, source.count))]
    }

    /// Writes the result in `func name() throws(Failure) -> Result {` on the next line.
    private static func wrapResult(_ source: BracketedLine, _ level: Int) -> [Line]? {
        guard let arrow = source.position(of: " -> "), source.text.hasSuffix(" {") else { return nil }
        let head = Line(level: level, text: source.slice(0, arrow))
        return (fits(head) ? [head] : wrapMember(BracketedLine(head.text), level) ?? [head])
            + [
                Line(level: level + 1, text: source.slice(arrow + 1, source.count - 2)),
                Line(level: level, text: "{"),
            ]
    }

    /// Writes the type in `var name: Type` on the next line.
    private static func wrapType(_ source: BracketedLine, _ level: Int) -> [Line]? {
        guard source.isVariable, let colon = source.position(ofOuter: ":") else { return nil }
        return [
            Line(level: level, text: source.slice(0, colon + 1)),
            Line(level: level + 1, text: source.slice(colon + 2, source.count)),
        ]
    }

    /// Writes the value in `name: "…"`, `name: Type = value` or `typealias Name = Type` on the next line.
    private static func wrapValue(_ source: BracketedLine, _ level: Int) -> [Line]? {
        guard let place = source.position(of: ": \"") ?? source.position(of: "= ") else { return nil }
        let head = Line(level: level, text: source.slice(0, place + 1))
        guard fits(head) else { return nil }
        return [head, Line(level: level + 1, text: source.slice(place + 2, source.count))]
    }

    /// Breaks a long path such as `Namespace.Type` before the last dot that is within the limit.
    private static func wrapMember(_ source: BracketedLine, _ level: Int) -> [Line]? {
        let hasBrace = source.text.hasSuffix(" {")
        let end = hasBrace ? source.count - 2 : source.count
        let dots = source.bytes.indices.dropFirst().filter { index in
            source.bytes[index] == UInt8(ascii: ".") && source.isCode(index)
                && source.bytes[index - 1] != UInt8(ascii: " ")
        }
        guard let dot = dots.last(where: { $0 <= limit - level * 4 }) ?? dots.first, dot < end else { return nil }
        return [
            Line(level: level, text: source.slice(0, dot)), Line(level: level + 1, text: source.slice(dot, end)),
        ] + (hasBrace ? [Line(level: level, text: "{")] : [])
    }

    /// Returns lines with as many elements as fit, separated by commas.
    private static func fill(_ elements: [String], level: Int, hasTrailingComma: Bool = false) -> [Line] {
        var lines: [Line] = []
        var current = ""
        for (index, element) in elements.enumerated() {
            let text = index < elements.count - 1 || hasTrailingComma ? element + "," : element
            let longer = Line(level: level, text: current.isEmpty ? text : "\(current) \(text)")
            if !current.isEmpty && !fits(longer) {
                lines += wrap(current, level: level)
                current = text
            } else {
                current = longer.text
            }
        }
        return lines + wrap(current, level: level)
    }
}
