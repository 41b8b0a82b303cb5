internal import APIModel

/// The parameters of a request that can select a page.
struct PageSelections {
    /// A parameter or a member of one.
    private struct Candidate {
        let parameter: PageParameter
        let type: TypeReference
        let defaultValue: DefaultValue?
        /// The description, in small letters.
        let text: String
    }

    private var candidates: [Candidate] = []

    init(of operation: ModelOperation, types: TypePlanner, assembler: Assembler) {
        for parameter in operation.parameters where parameter.place == .query || parameter.place == .header {
            let type = types.resolved(parameter.type.unwrapped)
            if parameter.place == .query, parameter.style == .deepObject, let (_, properties) = types.structure(type) {
                for property in properties {
                    let place = PageParameter.Place.query("\(parameter.key)[\(property.key)]")
                    add(place, nil, parameter.isRequired && property.isRequired, types.resolved(property.use.type))
                }
                continue
            }
            let place: PageParameter.Place =
                parameter.place == .query ? .query(parameter.key) : .header(parameter.key)
            let documentation = parameter.documentation
            let text = documentation.summary + " " + documentation.discussion
            add(place, parameter.name, parameter.isRequired, type, parameter.defaultValue, text.lowercased())
        }
        guard let body = operation.body, body.coding == .json else { return }
        for member in ListBody(body.type, types: types, assembler: assembler).members {
            add(.body(member.path, isNumber: member.type.isCount), nil, false, member.type)
        }
    }

    private mutating func add(
        _ place: PageParameter.Place, _ argument: MemberName?, _ isRequired: Bool, _ type: TypeReference,
        _ defaultValue: DefaultValue? = nil, _ text: String = ""
    ) {
        candidates.append(
            Candidate(
                parameter: PageParameter(place: place, argument: argument, isRequired: isRequired), type: type,
                defaultValue: defaultValue, text: text))
    }

    /// Returns the parameter that a rule names, or else the one in the query that has one of the words as its name.
    func parameter(
        _ words: Set<String>, _ rule: PageRule, orInBody: Bool = false
    ) throws(PageFault) -> PageParameter {
        try candidate(words, rule, orInBody: orInBody) { $0.isPageMark }.parameter
    }

    /// Returns the parameter that counts pages or elements.
    func counter(_ words: Set<String>, _ rule: PageRule) throws(PageFault) -> PageParameter {
        try candidate(words, rule, orInBody: false) { $0.isCount || $0 == .scalar(.double) }.parameter
    }

    /// Returns the first value of a parameter that counts, by its default value or its description.
    func start(of parameter: PageParameter?) -> Int? {
        guard let candidate = candidates.first(where: { $0.parameter == parameter }) else { return nil }
        if case .integer(let value) = candidate.defaultValue { return Int(value) }
        return ["zero-based", "zero based", "0-based", "0 based"].contains(where: candidate.text.contains) ? 0 : nil
    }

    /// True if another parameter is the end of the range that a parameter begins.
    func isRange(_ parameter: PageParameter?) -> Bool {
        guard let parameter, let ends = PageWords.rangeEnds[PageWords.word(parameter.key)] else { return false }
        return candidates.contains { ends.contains(PageWords.word($0.parameter.key)) }
    }

    /// True if a description says that the position of a page comes from the header field `Link`.
    var mentionsLink: Bool {
        candidates.contains { $0.text.contains("link header") || $0.text.contains("link response header") }
    }

    private func candidate(
        _ words: Set<String>, _ rule: PageRule, orInBody: Bool, _ isUsable: (TypeReference) -> Bool
    ) throws(PageFault) -> Candidate {
        guard let name = rule.parameter else {
            let found = candidates.first { candidate in
                switch candidate.parameter.place {
                case .query(let key): words.contains(PageWords.word(key)) && isUsable(candidate.type)
                case .header: false
                case .body(let path, _):
                    orInBody && words.contains(PageWords.word(path.last ?? "")) && isUsable(candidate.type)
                }
            }
            guard let found else { throw PageFault("no parameter is found that selects the page") }
            return found
        }
        let found = candidates.first { candidate in
            switch (candidate.parameter.place, rule.place) {
            case (.query, .query), (.body, .body): candidate.parameter.key == name
            case (.header(let key), .header): key.lowercased() == name.lowercased()
            default: false
            }
        }
        guard let found else {
            let place = rule.place == .body ? "member of the body" : "\(rule.place.rawValue) parameter"
            throw PageFault("the operation has no \(place) '\(name)'")
        }
        return found
    }
}
