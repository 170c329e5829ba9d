import Markup

/// What the outline of data shows of it.
enum XMLOutline {
    /// Elements nested deeper than this are written as a text.
    static let deepest = 40

    /// What a name means to outlines.
    static func role(of name: XMLName) -> XMLNameRole {
        var role: XMLNameRole = []
        if isShown(name) {
            role.insert(.shown)
            if !marks.contains(name.local) { role.insert(.ofData) }
        }
        if keys.contains(name.local) { role.insert(.key) }
        if values.contains(name.local) { role.insert(.value) }
        if pairs.contains(name.local) { role.insert(.pair) }
        if logs.contains(name.local) { role.insert(.log) }
        if encodings.contains(name.local) || isTypeOfValue(name) { role.insert(.encoding) }
        return role.union(XMLInlineAttributes.role(of: name))
    }

    /// Names of attributes that texts bear as well.
    private static let marks: Set<String> = ["id", "class", "style", "href", "lang"]

    /// Whether an attribute says something about its element, and not about the file.
    static func isShown(_ name: XMLName) -> Bool {
        switch name.namespace {
        case "http://www.w3.org/2001/XMLSchema-instance": false
        case "http://www.w3.org/XML/1998/namespace": name.local == "lang"
        default: true
        }
    }

    /// Whether an attribute tells the type of a text, as schemas name it.
    private static func isTypeOfValue(_ name: XMLName) -> Bool {
        switch name.local {
        case "type": name.namespace == "http://www.w3.org/2001/XMLSchema-instance"
        case "dt": name.namespace == "urn:schemas-microsoft-com:datatypes"
        default: false
        }
    }

    /// Names of the attributes that tell how a text is encoded.
    private static let encodings: Set<String> = [
        "encoding", "representation", "mimeCode", "mimetype",
    ]

    /// Names of elements that are nothing but a pair of a name and a value.
    static let pairs: Set<String> = [
        "entry", "property", "prop", "field", "param", "parameter", "option", "setting", "string",
        "str", "int", "long", "double", "float", "bool", "boolean", "date", "item", "attribute",
        "Data", "data", "SimpleData", "meta", "arg", "value", "pair", "add", "var", "variable",
        "env",
        "key", "column", "col", "Property", "Attribute", "Parameter", "Field", "header", "tag",
    ]
    /// Names of the attributes that name such a pair.
    static let keys: Set<String> = ["name", "key", "Name", "Key", "k"]
    /// Names of elements whose text has lines of its own.
    static let logs: Set<String> = [
        "failure", "error", "system-out", "system-err", "stacktrace", "stackTrace", "stack-trace",
        "log", "trace", "output", "code", "source", "script", "pre",
    ]
    /// Names of the attributes, or of the elements, that hold its value.
    static let values: Set<String> = ["value", "val", "Value", "v", "content"]
}
