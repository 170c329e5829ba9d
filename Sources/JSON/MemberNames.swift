/// Tells whether a name of an object stands in it already.
///
/// Most objects have a handful of members: to compare their names is a fraction of the work of hashing
/// them. The many names of a hostile text are hashed.
struct MemberNames {
    /// So many names are compared one by one.
    private static let fewest = 16
    private var names: Set<String> = []

    /// Notes a name.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - members: The members before it, whose names were noted.
    /// - Returns: Whether it is new.
    mutating func add(_ name: String, behind members: [JSONObject.Member]) -> Bool {
        guard members.count >= Self.fewest else { return !members.contains { $0.key == name } }
        if names.isEmpty { names = Set(members.map(\.key)) }
        return names.insert(name).inserted
    }
}
