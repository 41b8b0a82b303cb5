/// A row of the table.
struct Row {
    /// The measurement, for example "generation, release, GitHub YAML (3.04 MB)".
    let measure: String
    /// The result: a figure, a text, or the reason why there is no result.
    let ours: Cell
    /// The peer's result.
    var peer: Figure?
    /// The target value, for example "< 0.1 s".
    var aim: String?

    enum Cell {
        case figure(Figure)
        case words(String)
        case failed(String)
    }

    init(_ measure: String, _ ours: Figure, peer: Figure? = nil, aim: String? = nil) {
        self.measure = measure
        self.ours = .figure(ours)
        self.peer = peer
        self.aim = aim
    }

    init(_ measure: String, _ words: String, aim: String? = nil) {
        self.measure = measure
        self.ours = .words(words)
        self.aim = aim
    }

    init(_ measure: String, failed reason: String) {
        self.measure = measure
        self.ours = .failed(reason)
    }

    var isFailed: Bool {
        if case .failed = ours { true } else { false }
    }

    /// The cells in Markdown. The ratio is how many times better our result is than the peer's.
    var cells: [String] {
        let ratio = figure.flatMap { ours in peer.map { "\(Figure.threeDigits(ours.ratio(to: $0)))×" } }
        return [measure, text, peer?.description ?? "–", ratio ?? "–", aim ?? "–"]
    }

    private var figure: Figure? {
        if case .figure(let figure) = ours { figure } else { nil }
    }

    private var text: String {
        switch ours {
        case .figure(let figure): figure.description
        case .words(let words): words
        case .failed(let reason): "**failed**: \(reason)"
        }
    }
}

extension [Row] {
    static var heading: String {
        """
        | measure | ours | peer | ratio | aim |
        |---|---|---|---|---|

        """
    }

    /// The table in Markdown.
    var table: String {
        Self.heading + map { "| \($0.cells.joined(separator: " | ")) |\n" }.joined()
    }
}
