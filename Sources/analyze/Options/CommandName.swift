/// The words for the commands, in the order in which help shows them.
enum CommandName: String, CaseIterable {
    case run
    case submit
    case collect
    case cancel
    case plan
    case ingest
    case report
    case runs
    case show
    case diff
    case sample
    case merge
    case partition
    case limits
    case initialize = "init"
    case check
    case lock
    case schema
    case model
    case doctor

    /// The words.
    static var all: [String] { allCases.map(\.rawValue) }
}
