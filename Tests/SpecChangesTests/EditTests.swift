import Foundation
import Generation
import SpecChanges
import Testing

/// Edits of the tour of features, each at a random place, and what the report makes of them.
@Suite struct EditTests {
    /// Where something is in a JSON document: keys, and positions as text.
    typealias Place = [String]

    /// The tour as one JSON document.
    private static let tour: String = {
        let path = RuleTableTests.root.appending(path: "Specs/feature-tour/openapi.yaml").path
        return Bundler(Configuration(spec: path)).bundle(as: .json).text ?? ""
    }()

    private static func tree() throws -> Any { try JSONSerialization.jsonObject(with: Data(tour.utf8)) }

    private static func text(_ tree: Any) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: tree, options: [.sortedKeys]), as: UTF8.self)
    }

    /// The places of operations, parameters, responses and properties.
    private static func places(in value: Any, at place: Place = []) -> [Place] {
        var result: [Place] = []
        if let list = value as? [Any] {
            for (index, element) in list.enumerated() { result += places(in: element, at: place + [String(index)]) }
        }
        guard let object = value as? [String: Any] else { return result }
        for (key, member) in object.sorted(by: { $0.key < $1.key }) {
            if ["example", "examples", "default", "mapping", "enum", "const"].contains(key) || key.hasPrefix("x-") {
                continue
            }
            let inner = place + [key]
            if key == "properties" || key == "responses", let members = member as? [String: Any],
                place.first != "components" || key == "properties"
            {
                result += members.keys.sorted().map { inner + [$0] }
            }
            if key == "parameters", let list = member as? [Any] { result += list.indices.map { inner + [String($0)] } }
            if place.count == 2, place[0] == "paths", ["get", "put", "post", "delete", "patch"].contains(key) {
                result.append(inner)
            }
            result += places(in: member, at: inner)
        }
        return result
    }

    /// The tree with another value at a place; nil removes.
    private static func tree(_ value: Any, at place: Place.SubSequence, to change: (Any) -> Any?) -> Any {
        guard let first = place.first else { return value }
        if var object = value as? [String: Any], let inner = object[first] {
            object[first] = place.count == 1 ? change(inner) : tree(inner, at: place.dropFirst(), to: change)
            return object
        }
        if var list = value as? [Any], let index = Int(first), list.indices.contains(index) {
            if place.count > 1 {
                list[index] = tree(list[index], at: place.dropFirst(), to: change)
            } else if let other = change(list[index]) {
                list[index] = other
            } else {
                list.remove(at: index)
            }
            return list
        }
        return value
    }

    @Test func sameIsNoChange() throws {
        #expect(!Self.tour.isEmpty)
        #expect(Comparing.changes(Self.tour, Self.tour).isEmpty)
    }

    /// Members of every mapping in another order.
    @Test func orderIsNoChange() throws {
        let changes = Comparing.changes(Self.tour, try Self.text(Self.tree()))
        #expect(changes.isEmpty, "\(changes.map { "\($0.group.title) \($0.subject) \($0.rule.id)" })")
    }

    /// Nothing that went is called harmless.
    @Test func removedIsNotHarmless() throws {
        let places = Self.places(in: try Self.tree())
        #expect(places.count > 200)
        for place in Self.chosen(places, seed: 1) {
            try expectHarm(place) { _ in nil }
        }
    }

    /// Nothing that is of another type is called harmless.
    @Test func retypedIsNotHarmless() throws {
        let places = Self.places(in: try Self.tree()).filter { $0.dropLast().last == "properties" }
        #expect(places.count > 100)
        for place in Self.chosen(places, seed: 2) {
            try expectHarm(place) { value in
                let type = (value as? [String: Any])?["type"] as? String
                return ["type": type == "boolean" ? "integer" : "boolean"]
            }
        }
    }

    /// Nothing that is called something else is called harmless.
    @Test func renamedIsNotHarmless() throws {
        let places = Self.places(in: try Self.tree()).filter { $0.dropLast().last == "properties" }
        for place in Self.chosen(places, seed: 3) {
            let name = try #require(place.last)
            let new = Self.tree(try Self.tree(), at: place.dropLast()[...]) { value in
                guard var members = value as? [String: Any] else { return value }
                members[name + "_renamed"] = members.removeValue(forKey: name)
                return members
            }
            try expectHarm(place, in: new)
        }
    }

    private func expectHarm(_ place: Place, _ change: (Any) -> Any?) throws {
        try expectHarm(place, in: Self.tree(try Self.tree(), at: place[...], to: change))
    }

    private func expectHarm(_ place: Place, in tree: Any) throws {
        let changes = Comparing.changes(Self.tour, try Self.text(tree))
        #expect(changes.contains { !$0.isHarmless }, "\(place.joined(separator: "/")): \(changes.map(\.rule.id))")
        let harmless = changes.filter { $0.isHarmless }.map(\.rule.id).filter { id in
            id.contains("removed") || id.contains("renamed") || id.contains("type-changed")
        }
        #expect(harmless.isEmpty, "\(place.joined(separator: "/"))")
    }

    /// Some of the places, by a generator of numbers that is the same on every run. `ALL_EDITS` tries all of them.
    private static func chosen(_ places: [Place], seed: UInt64) -> [Place] {
        if ProcessInfo.processInfo.environment["ALL_EDITS"] != nil { return places }
        var state = seed
        return (0..<12).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return places[Int((state >> 33) % UInt64(places.count))]
        }
    }
}
