import FeatureTour
import Foundation
import OASRuntime
import Testing
import TourTypes

@Suite struct FeatureTourTests {
    static let examples = DocumentExamples.all(of: "feature-tour")

    @Test("At least 18 examples are found in the document")
    func examplesAreFound() {
        #expect(Self.examples.count >= 18)
    }

    @Test("An example of the document is read and written back", arguments: examples)
    func exampleSurvives(_ example: DocumentExamples.Example) throws {
        let holds =
            switch (example.schema, example.name) {
            case ("Observatory", _): try survives(Observatory.self, example.text)
            case ("Error", _): try survives(FeatureTour.Error.self, example.text)
            case ("ObservatoryChanges", _): try survives(ObservatoryChanges.self, example.text)
            case ("ObservationDraft", _): try survives(ObservationDraft.self, example.text)
            case ("Observation", _): try survives(Observation.self, example.text)
            case ("Receipt", _): try survives(Receipt.self, example.text)
            case ("EnumCollection", _): try survives(EnumCollection.self, example.text)
            case ("AwkwardNames", _): try survives(AwkwardNames.self, example.text)
            case ("eyepiece_thing", _): try survives(Eyepiece.self, example.text)
            case ("Data", _): try survives(FeatureTour.Data.self, example.text)
            case ("DiscoveryReport", _): try survives(DiscoveryReport.self, example.text)
            case ("Nothing", _): try survives(Nothing.self, example.text)
            case (_, "journal"): try survives(PublishObservation.Body.self, example.text)
            case (_, "seeing"): try survives(String.self, example.text)
            case (_, "mira"): try survives([VariableStar].self, example.text)
            case (_, "small"): try survives(GetCatalogueTree.OKBody.self, example.text)
            case (_, "door"): try survives([Notice].self, example.text)
            case (_, "both"): try survives([Alert].self, example.text)
            case (_, "one"): try survives(GetSchedule.OKBody.self, example.text)
            case (_, "two"): try survives([String: Date?].self, example.text)
            default: false
            }
        #expect(holds)
    }

    @Test("Configured names and types are used")
    func namesAndTypesAreGiven() throws {
        let eyepiece = Eyepiece(
            focalLength: 25, barrel: Barrel(inches: 1.25), spares: [SpareBarrel(inches: 2)], fieldOfView: 52)
        let text = #"{"focal_len_mm":25,"barrel":"1.25in","spares":["2.0in"],"fov_deg":52}"#
        #expect(try JSON.decode(Eyepiece.self, from: text) == eyepiece)
        #expect(try JSON.decode(Eyepiece.self, from: JSON.encode(eyepiece)) == eyepiece)
        #expect(throws: JSONError.self) {
            try JSON.decode(Eyepiece.self, from: #"{"focal_len_mm": 25, "barrel": "32mm"}"#)
        }
    }

    @Test("A union selects its case by the discriminator and keeps unknown values")
    func targetsAreChosenByTheirDiscriminator() throws {
        let text = try #require(Self.examples.first { $0.name == "comet" }).text
        let draft = try JSON.decode(ObservationDraft.self, from: text)
        guard case .comet = draft.target else {
            Issue.record("the target should be a comet")
            return
        }
        let unknown = try JSON.decode(Target.self, from: #"{"kind":"quasar","redshift":7}"#)
        #expect(unknown == .unknown(.object(["kind": "quasar", "redshift": 7])))
        #expect(try JSON.string(unknown).contains(#""redshift":7"#))
    }

    @Test("A decimal in a string keeps its trailing zeros")
    func decimalsKeepTheirZeros() throws {
        let exposure = try JSON.decode(Exposure.self, from: #"{"price":"12.340"}"#)
        #expect(exposure.price?.value == Decimal(string: "12.34"))
        #expect(try JSON.string(exposure) == #"{"price":"12.340"}"#)
    }

    @Test("A subtype is selected by the discriminator of its base")
    func subtypesAreChosenByTheDiscriminatorOfTheirBase() throws {
        let text = try #require(Self.examples.first { $0.name == "door" }).text
        let notices = try JSON.decode([Notice].self, from: text)
        #expect(
            notices == [
                .notice(.init(kind: "notice", text: "The dome is being painted.")),
                .closure(
                    ClosureNotice(kind: "closure", text: "See you.", until: CalendarDate(year: 2031, month: 6, day: 1))),
                .openDay(OpenDay(kind: "OpenDay", text: "Everyone is welcome.", guests: 40)),
            ])
        let unknown = try JSON.decode(Notice.self, from: #"{"kind":"lecture","text":"On comets"}"#)
        #expect(unknown == .unknown(.object(["kind": "lecture", "text": "On comets"])))
    }

    @Test("Each known case of an enumeration has its own raw value")
    func everyKnownCaseHasItsOwnValue() {
        #expect(Set(Reaction.allCases.map(\.rawValue)).count == Reaction.allCases.count)
        for reaction in Reaction.allCases { #expect(Reaction(rawValue: reaction.rawValue) == reaction) }
        #expect(Reaction(rawValue: "unheard of") == .unknown("unheard of"))
    }
}
