import Foundation
import GRDB
import PlantsAPI

@main enum Plants {
    static func main() throws {
        let database = try DatabaseQueue()
        let fern = Plant(
            plantID: 1, latinName: "Dryopteris filix-mas", commonName: "Male fern", heightInMetres: 1.2, light: .shade,
            tags: ["fern", "native"])
        let thyme = Plant(
            plantID: 2, latinName: "Thymus vulgaris", wateredAt: Date(timeIntervalSince1970: 86_400), light: .sun,
            edible: true, tags: [])
        try database.write { database in
            try Plant.createTable(in: database)
            try fern.insert(database)
            try thyme.insert(database)
        }
        try database.read { database in
            let plants = try Plant.order(Plant.Columns.latinName).fetchAll(database)
            print(plants == [fern, thyme])
            let edible = try Plant.filter(Plant.Columns.edible == true).fetchAll(database)
            print(edible.map(\.latinName), edible.first?.wateredAt?.timeIntervalSince1970 ?? 0)
            let schema = try String.fetchOne(database, sql: "SELECT sql FROM sqlite_master WHERE name = 'plants'")
            print(schema ?? "no table")
        }
    }
}
