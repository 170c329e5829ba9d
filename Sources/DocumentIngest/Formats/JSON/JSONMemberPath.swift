/// Where a member stands in an object: names with dots between them, or one name that holds dots.
struct JSONMemberPath {
    /// The path as it was given.
    let text: String
    /// The names between its dots.
    let names: [String]

    /// A path.
    init(_ text: String) {
        self.text = text
        names = text.split(separator: ".").map(String.init)
    }
}
