internal import APIModel

/// Determines the result of the convenience method (docs/modelling.md, 6.3).
enum SuccessPlan {
    static func success(of responses: [ModelResponse]) -> Success {
        let good = responses.indices.filter { responses[$0].status.isSuccess && !responses[$0].isAlternative }
        guard !good.isEmpty else { return withoutSuccess(responses) }
        let bodies = good.filter { responses[$0].body != nil }
        guard let first = bodies.first, let type = responses[first].body?.type else { return .nothing(good) }
        let isOneType = bodies.allSatisfy { responses[$0].body?.type == type }
        guard isOneType else { return .choice(good) }
        let empty = good.filter { responses[$0].body == nil }
        if empty.isEmpty { return .body(type, good) }
        return type.isOptional ? .choice(good) : .optionalBody(type, bodies: bodies, empty: empty)
    }

    private static func withoutSuccess(_ responses: [ModelResponse]) -> Success {
        if let index = responses.firstIndex(where: { $0.status == .default && !$0.isAlternative }) {
            if let type = responses[index].body?.type { return .body(type, [index]) }
            return .nothing([index])
        }
        let redirects = responses.filter { response in
            switch response.status {
            case .exact(let code): (300..<400).contains(code)
            case .range(let digit): digit == 3
            case .default: false
            }
        }
        return redirects.isEmpty ? .nothingUndocumented : .response
    }
}
