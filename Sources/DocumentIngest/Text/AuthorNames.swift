/// The names of several authors as one value.
enum AuthorNames {
    /// Names in a row: with semicolons between them where one holds a comma, such as `Sample, Ann`,
    /// and with commas otherwise.
    static func joined(_ names: [String]) -> String {
        let holdsCommas = names.contains { $0.contains(",") }
        return names.joined(separator: holdsCommas ? "; " : ", ")
    }
}
