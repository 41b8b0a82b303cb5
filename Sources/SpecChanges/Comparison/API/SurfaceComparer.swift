internal import APIModel
internal import Inspection
internal import OpenAPIDocument
internal import SourceTree

/// Compares the types and operations of the two models, for documents in which no change was found.
///
/// A change of one schema can affect the name of another type, for example that of a variant which is merged from two
/// unions. Each component and operation that has another declaration is reported.
struct SurfaceComparer {
    private let context: ComparisonContext

    private var old: DocumentSide { context.old }
    private var new: DocumentSide { context.new }

    init(_ context: ComparisonContext) { self.context = context }

    func compare() {
        let names = differing(ModelSurface(old.model).lines, ModelSurface(new.model).lines)
        guard !names.isEmpty else { return }
        let (olds, news) = (componentsByType(on: old), componentsByType(on: new))
        var reported: Set<String> = []
        for name in names where reported.insert(name).inserted {
            let (before, component) = (olds[name], news[name])
            context.changes.report(
                .swiftTypeChanged, "'\(name)' is declared differently in Swift",
                at: Cursor(component.map { ReportPath(.component($0.name)) } ?? .api),
                from: before?.location ?? old.document.location, to: component?.location ?? new.document.location,
                source: .all)
        }
    }

    private func componentsByType(on side: DocumentSide) -> [String: Named<Schema>] {
        var components = [String: Named<Schema>]()
        for component in side.document.components.schemas {
            guard let path = side.typePath(of: component.object), components[path] == nil else { continue }
            components[path] = component
        }
        return components
    }

    /// Returns the names of the top-level types and operations whose lines differ, in the order of the new model.
    private func differing(_ before: [String], _ after: [String]) -> [String] {
        let (olds, news) = (Set(before), Set(after))
        return (after.filter { !olds.contains($0) } + before.filter { !news.contains($0) }).map { line in
            let title = line.split(separator: " ", maxSplits: 2).dropFirst().first ?? ""
            return String(title.prefix { $0 != "." })
        }
    }
}
