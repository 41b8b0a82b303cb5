import FeatureTour
import OASRuntime

extension FuzzTarget {
    /// A target for decoding JSON as the generated models of the feature tour: unions, maps, recursive types, and
    /// values that a request can clear.
    ///
    /// The first byte selects the model.
    static let jsonModels = FuzzTarget(
        name: "json-models",
        check: { input in
            var reader = InputReader(input)
            let model = TourModels.all[reader.choice(TourModels.all.count)]
            checkModel(model, Array(reader.rest))
        },
        seeds: { suites in
            TourModels.all.indices.flatMap { index in TourModels.texts.map { [UInt8(index)] + Array($0.utf8) } }
                + suites.files("json-parsing", maximumBytes: 2_000).map { [1] + $0 }
        })

    private static func checkModel<Value: Model>(_ type: Value.Type, _ text: [UInt8]) {
        do {
            let value = try JSON.decode(type, from: text)
            require(ReferenceJSON.accepts(text), "\(type) accepts \(shown(text)), which is no JSON")
            requireRoundTrip(value, of: text)
        } catch {
            requirePlace(error, of: text)
        }
    }
}

/// The models of the feature tour that are decoded from JSON, and the seeds.
enum TourModels {
    static let all: [any Model.Type] = [
        Target.self, [String: JSONValue].self, Stock.self, Folder.self, [Alert].self, AwkwardNames.self,
        CelestialBody.self, ClosureNotice.self, CloudAlert.self, FeatureTour.Data.self, Direction.self, Discovery.self,
        DiscoveryInput.self, DiscoveryReport.self, DiscoveryReportInput.self, EnumCollection.self,
        FeatureTour.Error.self, Exposure.self, Eyepiece.self, Instrument.self, LegacyPosition.self, Nothing.self,
        Notice.self, Observation.self, ObservationDraft.self, Observatory.self, ObservatoryChanges.self, OpenDay.self,
        Person.self, Receipt.self, ScheduleItem.self, Sighting.self, Star.self, StarTarget.self, StockValue.self,
        Telescope.self, VariableStar.self, WeatherReport.self, WindAlert.self, CameraSettings.self,
        Operations.GetCatalogueTree.OKBody.self, Operations.GetClock.OKBody.self, Operations.BookVisit.Body.self,
        Operations.FilterStars.Filter.self, [StarTarget?].self, [[String: Target]].self,
    ]

    static let texts = [
        "{}", "[]", "null", "1.5e3", "\"2024-02-29\"", "[{}]", "{\"a\":{}}",
        #"{"id":"1a901a90-1a90-1a90-1a90-1a901a901a90","name":"G\u00e9\ud83d\ude00","kind":"star","type":"star"}"#,
        #"{"size":3,"folders":[{"size":1,"folders":[]}],"starts_at":"2024-02-29T12:00:00.5+01:00","observer":"x"}"#,
        #"{"kind":"planet","name":"Mars","moons":["Phobos"],"mass":6.4e23,"location":{"latitude":1,"longitude":-2}}"#,
    ]
}
