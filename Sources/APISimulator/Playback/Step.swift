/// What the simulator does on a connection, in order.
enum Step: Sendable, Hashable {
    /// Sends bytes.
    case write([UInt8])
    /// Lets time pass.
    case wait(Duration)
    /// Ends the answer; the connection stays open for the next request.
    case end
    /// Closes the connection orderly.
    case close
    /// Resets the connection.
    case reset
    /// Does the steps before again, from the one at an index.
    case `repeat`(from: Int)
    /// Leaves the connection open and silent.
    case hang
}

/// What is done in response to one request.
struct Script: Sendable {
    /// The steps in order.
    var steps: [Step]
    /// What is entered into the books when the last byte has been handed to the system.
    var entry: Books.Entry?
    /// Whether the request stands in the books; one about the simulator itself does not.
    var isCounted = true

    /// A script.
    init(_ steps: [Step], entry: Books.Entry? = nil) {
        self.steps = steps
        self.entry = entry
    }
}
