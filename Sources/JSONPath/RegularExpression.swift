/// A regular expression of RFC 9485 (I-Regexp), which is matched in time linear in the length of the text.
///
/// The expression is compiled to a machine that is in all of its states at once (Thompson 1968), so that it never
/// backtracks: matching `a*a*a*b` takes as long for a text without a `b` as for any other. `\d`, `\s` and `\w`, which
/// the RFC does not have, have their meaning in XML Schema.
struct RegularExpression {
    /// An instruction of the machine.
    enum Instruction {
        /// Consumes a character and continues with the next instruction.
        case take(CharacterClass)
        /// Continues with two instructions.
        case fork(Int, Int)
        case jump(Int)
        /// Accepts the text up to the current position.
        case accept
    }

    let instructions: [Instruction]

    /// The maximum number of instructions of an expression after repetitions have been expanded.
    static let maximumSize = 10_000

    /// Compiles an expression. Returns `nil` if the text is not an expression or the expression is too large.
    init?(_ text: String) {
        var parser = RegularExpressionParser(text)
        guard let pattern = parser.expression() else { return nil }
        var compiler = RegularExpressionCompiler()
        guard compiler.compile(pattern) else { return nil }
        instructions = compiler.instructions + [.accept]
    }

    /// Returns true if the expression matches the whole text or, if `anywhere` is true, any part of it.
    ///
    /// Each state takes one step of the budget for each character, and more if its character class has many ranges.
    /// Returns false if the budget is exhausted.
    func matches(_ text: String, anywhere: Bool, budget: JSONPathBudget) -> Bool {
        var states = StateSet(capacity: instructions.count)
        var next = StateSet(capacity: instructions.count)
        add(0, to: &states)
        for scalar in text.unicodeScalars {
            if anywhere, states.isAccepting { return true }
            guard !states.members.isEmpty else { return false }
            next.removeAll()
            for state in states.members {
                guard case .take(let set) = instructions[state] else { continue }
                guard budget.spend(1 + set.ranges.count / 8) else { return false }
                if set.contains(scalar) { add(state + 1, to: &next) }
            }
            if anywhere { add(0, to: &next) }
            swap(&states, &next)
        }
        return states.isAccepting
    }

    /// Adds a state and those that are reachable from it without consuming a character.
    private func add(_ start: Int, to states: inout StateSet) {
        var open = [start]
        while let state = open.popLast() {
            guard states.insert(state) else { continue }
            switch instructions[state] {
            case .take: break
            case .fork(let first, let second): open += [second, first]
            case .jump(let target): open.append(target)
            case .accept: states.isAccepting = true
            }
        }
    }

    /// The current states of the machine.
    private struct StateSet {
        private(set) var members: [Int] = []
        var isAccepting = false
        /// The round in which each state was last added.
        private var rounds: [Int]
        private var round = 1

        init(capacity: Int) { rounds = [Int](repeating: 0, count: capacity) }

        mutating func insert(_ state: Int) -> Bool {
            guard rounds[state] != round else { return false }
            rounds[state] = round
            members.append(state)
            return true
        }

        mutating func removeAll() {
            members.removeAll(keepingCapacity: true)
            isAccepting = false
            round += 1
        }
    }
}

/// The compiler of an expression.
private struct RegularExpressionCompiler {
    private(set) var instructions: [RegularExpression.Instruction] = []
    /// The number of parts that were compiled. Parts without instructions count too, so that compiling `(){999999999}`
    /// ends.
    private var writtenCount = 0

    /// Compiles a pattern. Returns false if the expression would be too large.
    mutating func compile(_ pattern: RegularExpressionParser.Pattern) -> Bool {
        writtenCount += 1
        guard writtenCount <= RegularExpression.maximumSize, instructions.count < RegularExpression.maximumSize else {
            return false
        }
        switch pattern {
        case .character(let set): instructions.append(.take(set))
        case .sequence(let parts): return parts.allSatisfy { compile($0) }
        case .alternatives(let parts): return compileAlternatives(parts)
        case .repeated(let part, let least, let most): return compileRepeated(part, least, most)
        }
        return true
    }

    private mutating func compileAlternatives(_ parts: [RegularExpressionParser.Pattern]) -> Bool {
        var ends: [Int] = []
        for part in parts.dropLast() {
            let fork = instructions.count
            instructions.append(.accept)
            guard compile(part) else { return false }
            ends.append(instructions.count)
            instructions.append(.accept)
            instructions[fork] = .fork(fork + 1, instructions.count)
        }
        guard let last = parts.last, compile(last) else { return false }
        for end in ends { instructions[end] = .jump(instructions.count) }
        return true
    }

    private mutating func compileRepeated(
        _ part: RegularExpressionParser.Pattern, _ least: Int, _ most: Int?
    ) -> Bool {
        for _ in 0..<least {
            guard compile(part) else { return false }
        }
        guard let most else {
            let fork = instructions.count
            instructions.append(.accept)
            guard compile(part) else { return false }
            instructions.append(.jump(fork))
            instructions[fork] = .fork(fork + 1, instructions.count)
            return true
        }
        var forks: [Int] = []
        for _ in least..<max(least, most) {
            forks.append(instructions.count)
            instructions.append(.accept)
            guard compile(part) else { return false }
        }
        for fork in forks { instructions[fork] = .fork(fork + 1, instructions.count) }
        return true
    }
}
