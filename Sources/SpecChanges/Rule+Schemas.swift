extension Rule {
    /// Of schemas.
    static let schemaRules = """
        schema-added                | neither | neither | compiles | a schema is added to the components
        schema-removed              | neither | neither | breaks   | a schema of the components is gone
        schema-renamed              | neither | neither | breaks   | a schema of the components has another name
        type-changed                | both    | both    | breaks   | a value is of another type
        type-widened                | servers | clients | breaks   | a value may be of more types
        type-narrowed               | clients | servers | breaks   | a value may be of fewer types
        format-added                | clients | servers | types    | a value must have a format
        format-removed              | servers | clients | types    | a value may have any format
        format-changed              | both    | both    | types    | a value has another format
        format-widened              | servers | clients | breaks   | a number has a format of more values, int64 for int32
        format-narrowed             | clients | servers | breaks   | a number has a format of fewer values
        content-encoding-changed    | both    | both    | types    | a text is encoded in another way
        content-type-changed        | both    | both    | compiles | a text holds another media type
        content-schema-added        | clients | servers | compiles | what a text holds must have a shape
        content-schema-removed      | servers | clients | compiles | what a text holds may have any shape
        nullable-added              | servers | clients | types    | a value may be null
        nullable-removed            | clients | servers | types    | a value may not be null any more
        default-added               | clients | neither | types    | a value that is left out has a default
        default-removed             | clients | neither | types    | a value that is left out has no default any more
        default-changed             | clients | neither | compiles | a value that is left out has another default
        schema-deprecated           | neither | neither | compiles | a schema is deprecated
        schema-undeprecated         | neither | neither | compiles | a schema is no longer deprecated
        property-added              | neither | neither | compiles | an optional property is added
        property-added-required     | clients | servers | makers   | a property that must be there is added
        property-removed            | clients | clients | breaks   | a property is gone
        property-renamed            | both    | both    | breaks   | a property has another name
        property-required           | clients | servers | types    | an optional property must be there from now on
        property-optional           | servers | clients | types    | a property may be left out from now on
        property-deprecated         | neither | neither | compiles | a property is deprecated
        property-undeprecated       | neither | neither | compiles | a property is no longer deprecated
        property-made-read-only     | clients | neither | breaks   | a property is no longer taken in requests
        property-not-read-only      | neither | neither | types    | a property may be sent in requests
        property-made-write-only    | neither | clients | breaks   | a property is no longer in responses
        property-not-write-only     | neither | neither | types    | a property is in responses from now on
        members-forbidden           | clients | servers | types    | members that are not declared are no longer allowed
        members-allowed             | servers | clients | types    | members that are not declared are allowed
        members-typed               | clients | servers | types    | members that are not declared must have a shape
        members-untyped             | servers | clients | types    | members that are not declared may have any shape
        pattern-members-added       | clients | servers | types    | members whose names fit a pattern have a shape
        pattern-members-removed     | servers | clients | types    | members whose names fit a pattern have no shape any more
        member-names-restricted     | clients | servers | compiles | the names of members must have a shape
        member-names-freed          | servers | clients | compiles | the names of members may be any
        items-typed                 | clients | servers | types    | the elements of a list must have a shape
        items-untyped               | servers | clients | types    | the elements of a list may have any shape
        tuple-changed               | both    | both    | types    | the elements of a list have other shapes by position
        contains-added              | clients | servers | compiles | a list must contain an element of a shape
        contains-removed            | servers | clients | compiles | a list need not contain an element of a shape
        not-added                   | clients | servers | compiles | values of a shape are excluded
        not-removed                 | servers | clients | compiles | values of a shape are no longer excluded
        not-changed                 | both    | both    | compiles | values of another shape are excluded
        enum-added                  | clients | servers | breaks   | only listed values are allowed
        enum-removed                | servers | clients | breaks   | values are no longer listed
        enum-value-added            | servers | clients | switches | a value is added to a list
        enum-value-removed          | clients | servers | breaks   | a value is gone from a list
        enum-value-renamed          | both    | both    | breaks   | a value of a list is spelt in another way
        enum-null-added             | servers | clients | compiles | null is listed, where the type allowed it before
        enum-null-removed           | clients | servers | compiles | null is no longer listed, though the type allows it
        union-branch-added          | servers | clients | switches | a union has a further branch
        union-branch-removed        | clients | servers | breaks   | a branch of a union is gone
        union-made-exclusive        | clients | servers | compiles | exactly one branch must fit (oneOf), not at least one
        union-made-inclusive        | servers | clients | compiles | at least one branch must fit (anyOf), not exactly one
        discriminator-added         | clients | servers | types    | a member says which branch it is
        discriminator-removed       | servers | clients | types    | no member says any more which branch it is
        discriminator-changed       | both    | both    | compiles | another member says which branch it is
        discriminator-value-added   | servers | clients | compiles | a tag is added
        discriminator-value-removed | clients | servers | types    | a tag is gone
        discriminator-value-changed | both    | both    | types    | a tag stands for another branch
        xml-changed                 | both    | both    | compiles | a value is written in another way in XML
        """

    /// Of the bounds of values: each may be added, tightened, loosened and removed.
    static let boundRules: String = {
        var text = ""
        let bounds = [
            ("minimum", "raised", "lowered", "the least number"),
            ("maximum", "lowered", "raised", "the greatest number"),
            ("min-length", "raised", "lowered", "the least length"),
            ("max-length", "lowered", "raised", "the greatest length"),
            ("min-items", "raised", "lowered", "the least number of elements"),
            ("max-items", "lowered", "raised", "the greatest number of elements"),
            ("min-properties", "raised", "lowered", "the least number of members"),
            ("max-properties", "lowered", "raised", "the greatest number of members"),
            ("min-contains", "raised", "lowered", "the least number of elements of a shape"),
            ("max-contains", "lowered", "raised", "the greatest number of elements of a shape"),
            ("multiple-of", "narrowed", "widened", "what numbers are multiples of"),
        ]
        for (name, tighter, looser, what) in bounds {
            text += "\(name)-added | clients | servers | compiles | \(what) is limited\n"
            text += "\(name)-\(tighter) | clients | servers | compiles | \(what) is \(tighter)\n"
            text += "\(name)-\(looser) | servers | clients | compiles | \(what) is \(looser)\n"
            text += "\(name)-removed | servers | clients | compiles | \(what) is no longer limited\n"
        }
        return text + """
            multiple-of-changed | both | both | compiles | what numbers are multiples of has changed, neither way within the other
            pattern-added | clients | servers | compiles | a text must match a pattern
            pattern-changed | both | both | compiles | a text must match another pattern
            pattern-removed | servers | clients | compiles | a text need not match a pattern any more
            unique-items-added | clients | servers | compiles | the elements of a list must differ
            unique-items-removed | servers | clients | compiles | the elements of a list need not differ any more
            """
    }()
}
