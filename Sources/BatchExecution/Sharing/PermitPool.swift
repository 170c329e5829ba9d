/// The permits of a run: those that wait for their request, those that are used, and what became of
/// the others.
///
/// A request takes any permit of its candidate that covers it; its own is among those that were
/// asked for.
struct PermitPool: Sendable {
    /// How often permits that are kept are renewed though nothing else is to be told.
    static let renewal = Duration.seconds(5)
    /// How many requests are asked for at once.
    static let mostWants = 256

    /// Those that nobody uses yet.
    private(set) var free: [Permit] = []
    /// Those whose request is under way.
    private var used: Set<Int64> = []
    /// What is to be told.
    private(set) var outcomes: [PermitOutcome] = []
    /// How many of the outcomes are being told.
    private var telling = 0
    /// What is left of the shared budget; `nil` where nothing is known of one.
    private(set) var left: BudgetReservation?
    /// Until when permits may be used.
    private var validUntil: Duration = .zero
    /// When a request was sent last; `nil` where none is under way and none was.
    private(set) var asked: Duration?
    /// Whether a request is under way.
    private(set) var isAsking = false
    /// Whether no permits can be had any more.
    private(set) var isLost = false

    /// Whether any permit is kept.
    var isHolding: Bool { !free.isEmpty || !used.isEmpty }

    /// The place of a permit that covers a request.
    func place(for want: PermitWant, at now: Duration) -> Int? {
        guard now < validUntil else { return nil }
        return free.firstIndex { $0.covers(want) }
    }

    /// Takes a permit for a request that is being sent.
    mutating func use(_ place: Int) -> Permit {
        let permit = free.remove(at: place)
        used.insert(permit.id)
        return permit
    }

    /// Notes what became of a request.
    mutating func settle(_ outcome: PermitOutcome) {
        guard used.remove(outcome.id) != nil else { return }
        outcomes.append(outcome)
    }

    /// Whether a request can never be covered by what is left of the budget.
    func refuses(_ reservation: BudgetReservation) -> Bool {
        guard let left else { return false }
        return reservation.picodollars > left.picodollars || reservation.tokens > left.tokens
    }

    /// What is to be told and asked, with the items that wait in their order.
    mutating func request(for waiting: [PermitWant], at now: Duration) -> PermitRequest {
        if now >= validUntil { free = [] }
        var rest = free
        var kept: [Permit] = []
        var wants: [PermitWant] = []
        for want in waiting {
            if let place = rest.firstIndex(where: { $0.covers(want) }) {
                kept.append(rest.remove(at: place))
            } else if wants.count < Self.mostWants {
                wants.append(want)
            }
        }
        free = kept
        isAsking = true
        asked = now
        telling = outcomes.count
        // A permit is kept until it is known that its outcome has arrived.
        let holds = kept.map(\.id) + used.sorted() + outcomes.map(\.id)
        return PermitRequest(wants: wants, holds: holds, outcomes: outcomes)
    }

    /// Takes the answer; `nil` where no permits can be had any more.
    mutating func take(_ answer: PermitAnswer?) {
        isAsking = false
        guard let answer else {
            isLost = true
            return
        }
        outcomes.removeFirst(min(telling, outcomes.count))
        telling = 0
        free += answer.granted
        validUntil = (asked ?? .zero) + answer.validFor
        left = answer.left
    }

    /// What is given back at the end; a request that was broken off may have been served.
    mutating func farewell() -> PermitRequest {
        let broken = used.sorted().map { PermitOutcome(id: $0, usage: .unknown) }
        return PermitRequest(
            holds: (outcomes + broken).map(\.id),
            outcomes: outcomes + broken
        )
    }
}

extension Permit {
    /// Whether a request may be sent with it.
    func covers(_ other: PermitWant) -> Bool {
        want.candidate == other.candidate
            && want.reservation.picodollars >= other.reservation.picodollars
            && want.reservation.tokens >= other.reservation.tokens
    }
}
