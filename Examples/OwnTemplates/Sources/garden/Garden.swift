import GardenAPI

@main enum Garden {
    static func main() {
        let bed = Bed(plants: [Plant(name: "Chervil"), Plant(name: "Leek")])
        for kind in [Bed.self, Plant.self] as [any Listed.Type] { print(kind.plural) }
        print(bed.plants.count, Plant.plural)
        print(Weather.self is any Listed.Type)
    }
}
