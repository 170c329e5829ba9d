import Markup

/// What the names of elements mean for the layout, in the vocabularies that people use.
struct XMLNameKinds {
    private let vocabulary: XMLVocabulary
    private var kinds: [XMLNameKind] = []
    private var roles: [XMLNameRole] = []

    /// The meanings of names in a vocabulary.
    init(_ vocabulary: XMLVocabulary = .other) {
        self.vocabulary = vocabulary
    }

    /// Takes the names that came since the last time.
    mutating func update(_ names: [XMLName]) {
        guard kinds.count < names.count else { return }
        for name in names.dropFirst(kinds.count) {
            kinds.append(XMLNameTables.kind(of: name, in: vocabulary))
            roles.append(XMLOutline.role(of: name))
        }
    }

    /// The meanings of the name of a number.
    subscript(name: Int) -> XMLNameKind { kinds[name] }

    /// What the name of a number means to outlines.
    subscript(role name: Int) -> XMLNameRole { roles[name] }
}
