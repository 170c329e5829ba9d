/// A part of an item that was divided, because the answer about the whole could not be used.
public enum WorkPart<Input: Sendable, Output: Sendable>: Sendable {
    /// It is asked about by itself.
    case open(WorkItem<Input>)
    /// The answer about the whole has brought its output: nothing is sent for it.
    case answered(WorkItem<Input>, Output)

    /// The part as an item.
    var item: WorkItem<Input> {
        switch self {
        case .open(let item), .answered(let item, _): item
        }
    }

    /// Its output, if it is there.
    var output: Output? {
        if case .answered(_, let output) = self { output } else { nil }
    }
}
