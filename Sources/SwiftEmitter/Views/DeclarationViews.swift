struct StructureView: TemplateView {
    var documentation: [String] = []
    var access = ""
    var name = ""
    var path = ""
    var conformances = ""
    var jsonConformances = ""
    var properties: [PropertyView] = []
    var additional: PropertyView?
    var initialiser: InitialiserView?
    /// The texts of nested declarations.
    var nested: [String] = []
    /// The name of the static field table, free among the properties.
    var fieldsName = "fields"
    var requiredIndices = ""

    var demanded: [PropertyView] {
        var demanded = properties.filter(\.isDemanded)
        if !demanded.isEmpty { demanded[demanded.count - 1].isLastDemanded = true }
        return demanded
    }

    var fitsOneLine: Bool {
        demanded.isEmpty || demanded.reduce(44) { $0 + $1.local.utf8.count + 6 } <= 104
    }

    static let fields: [String: ViewField<StructureView>] = [
        "documentation": .texts { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "path": .text { $0.path }, "conformances": .text { $0.conformances },
        "jsonConformances": .text { $0.jsonConformances }, "properties": .views { $0.properties },
        "additional": .optionalView { $0.additional }, "initialiser": .optionalView { $0.initialiser },
        "nested": .texts { $0.nested }, "fieldsName": .text { $0.fieldsName },
        "requiredIndices": .text { $0.requiredIndices }, "demanded": .views { $0.demanded },
        "fitsOneLine": .flag { $0.fitsOneLine }, "hasFields": .flag { !$0.properties.isEmpty },
    ]
}

struct EnumerationView: TemplateView {
    var documentation: [String] = []
    var access = ""
    var name = ""
    var conformances = ""
    var rawType = ""
    var cases: [EnumerationCaseView] = []

    static let fields: [String: ViewField<EnumerationView>] = [
        "documentation": .texts { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "conformances": .text { $0.conformances }, "rawType": .text { $0.rawType }, "cases": .views { $0.cases },
        "isSingle": .flag { $0.cases.count == 1 },
    ]
}

struct EnumerationCaseView: TemplateView {
    var documentation: [String] = []
    var name = ""
    /// The name behind a dot.
    var member = ""
    var rawLiteral = ""

    static let fields: [String: ViewField<EnumerationCaseView>] = [
        "documentation": .texts { $0.documentation }, "name": .text { $0.name }, "member": .text { $0.member },
        "rawLiteral": .text { $0.rawLiteral },
    ]
}

struct AliasView: TemplateView {
    var documentation: [String] = []
    var access = ""
    var name = ""
    var type = ""

    static let fields: [String: ViewField<AliasView>] = [
        "documentation": .texts { $0.documentation }, "access": .text { $0.access }, "name": .text { $0.name },
        "type": .text { $0.type },
    ]
}

struct FileView: TemplateView {
    var header: [String] = []
    var imports: [String] = []
    var blocks: [String] = []

    static let fields: [String: ViewField<FileView>] = [
        "header": .texts { $0.header }, "imports": .texts { $0.imports }, "blocks": .texts { $0.blocks },
    ]
}
