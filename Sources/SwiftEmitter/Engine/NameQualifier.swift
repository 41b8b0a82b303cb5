/// Writes the module before standard names in templates, for an API that has types of the same names.
struct NameQualifier {
    private let names: Set<String>

    init(_ names: Set<String>) { self.names = names }

    func qualified(_ template: ParsedTemplate) -> ParsedTemplate {
        ParsedTemplate(
            name: template.name, path: template.path, viewName: template.viewName, nodes: qualified(template.nodes))
    }

    private func qualified(_ nodes: [TemplateNode]) -> [TemplateNode] {
        nodes.map { node in
            switch node {
            case .text(let text): .text(qualified(text))
            case .section(let tag, let nodes): .section(tag, qualified(nodes))
            case .inverted(let tag, let nodes): .inverted(tag, qualified(nodes))
            case .variable, .partial: node
            }
        }
    }

    /// Words of code, but not of comments, and not behind a dot.
    private func qualified(_ text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("//") ? String(line) : qualifiedCode(line)
        }
        return lines.joined(separator: "\n")
    }

    private func qualifiedCode(_ line: Substring) -> String {
        var result = ""
        var word = ""
        var beforeWord: Character?
        for character in String(line) + "\n" {
            if character.isLetter || character.isNumber || character == "_" {
                word.append(character)
                continue
            }
            result += beforeWord != "." && names.contains(word) ? StandardNames.qualified(word) : word
            word = ""
            beforeWord = character
            result.append(character)
        }
        return String(result.dropLast())
    }
}
