/// Checks every tag of a template against the view that the template names.
///
/// Sections open the view of their field; a partial sees what the place that includes it sees, and is checked there too.
struct TemplateChecker {
    struct Fault {
        /// The template at fault: the one checked, or a partial of it.
        let template: String
        let line: Int
        let message: String
    }

    private let tags: [String: [TemplateTag]]

    init(texts: [String: String]) {
        tags = texts.mapValues(TemplateTags.scan)
    }

    func firstFault(in template: String) -> Fault? {
        guard let tags = tags[template] else { return nil }
        guard let comment = tags.first(where: { $0.kind == .comment }), let view = view(named: comment.name) else {
            return Fault(
                template: template, line: 2,
                message: "the second line must name the view, such as {{! view: StructureView }}")
        }
        return check(tags[...], stack: [view], depth: 0, template: template)
    }

    private func view(named comment: String) -> (any TemplateView.Type)? {
        guard comment.hasPrefix("view:") else { return nil }
        let name = comment.dropFirst(5).drop { $0 == " " }
        return ViewCatalogue.views.first { $0.viewName == name }
    }

    /// One level of nesting: the view inside, or nil inside a flag or a text, which add none.
    private func check(
        _ tags: ArraySlice<TemplateTag>, stack: [any TemplateView.Type], depth: Int, template: String
    ) -> Fault? {
        var views = stack
        var open: [(name: String, line: Int, addsView: Bool, isText: Bool)] = []
        for tag in tags {
            switch tag.kind {
            case .comment, .directive: break
            case .variable:
                if tag.name == "." {
                    guard open.contains(where: \.isText) else {
                        return Fault(template: template, line: tag.line, message: "'.' has no text to stand for here")
                    }
                } else if let fault = lookUp(tag, in: views, template: template).fault {
                    return fault
                }
            case .section, .inverted:
                let (kind, fault) = lookUp(tag, in: views, template: template)
                if let fault { return fault }
                var entry = (name: tag.name, line: tag.line, addsView: false, isText: false)
                if tag.kind == .section, case .views(let view)? = kind {
                    views.append(view)
                    entry.addsView = true
                }
                if case .texts? = kind { entry.isText = true }
                open.append(entry)
            case .close:
                guard let last = open.popLast(), last.name == tag.name else {
                    return Fault(
                        template: template, line: tag.line,
                        message: "'{{/\(tag.name)}}' closes nothing that is open here")
                }
                if last.addsView { views.removeLast() }
            case .partial:
                guard let inner = self.tags[tag.name] else {
                    let near = NearestName.of(tag.name, among: Array(self.tags.keys)).map { "; did you mean '\($0)'?" }
                    return Fault(
                        template: template, line: tag.line, message: "there is no template '\(tag.name)'\(near ?? "")")
                }
                guard depth < 3 else { break }
                if let fault = check(inner[...], stack: views, depth: depth + 1, template: tag.name) { return fault }
            }
        }
        return open.last.map { Fault(template: template, line: $0.line, message: "'{{#\($0.name)}}' is never closed") }
    }

    private func lookUp(
        _ tag: TemplateTag, in views: [any TemplateView.Type], template: String
    ) -> (kind: ViewFieldKind?, fault: Fault?) {
        for view in views.reversed() {
            if let kind = view.kind(of: tag.name) { return (kind, nil) }
        }
        let known = views.flatMap { $0.fieldNames }
        let near = NearestName.of(tag.name, among: known).map { "; did you mean '\($0)'?" } ?? ""
        let view = views.last?.viewName ?? ""
        return (nil, Fault(template: template, line: tag.line, message: "\(view) has no '\(tag.name)'\(near)"))
    }
}

extension TemplateView {
    static var fieldNames: [String] { fields.keys.sorted() }
}
