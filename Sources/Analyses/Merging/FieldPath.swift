/// A path such as `items[2].quote`, taken apart at its first field.
struct FieldPath: Hashable {
    /// The first field, such as `items`.
    var root: String
    /// The item of the first field, if it is a list.
    var index: Int?
    /// What follows, such as `.quote`.
    var rest: String

    /// Takes a path apart.
    init(_ path: String) {
        let root = path.prefix { $0 != "." && $0 != "[" }
        self.root = String(root)
        let rest = path.dropFirst(root.count)
        if rest.first == "[", let end = rest.firstIndex(of: "]") {
            index = Int(rest[rest.index(after: rest.startIndex)..<end])
            self.rest = String(rest[rest.index(after: end)...])
        } else {
            index = nil
            self.rest = String(rest)
        }
    }

    /// The path with another item number, if it leads into the item `old`.
    func moved(from old: Int, to new: Int) -> String? {
        index == old ? "\(root)[\(new)]\(rest)" : nil
    }
}
