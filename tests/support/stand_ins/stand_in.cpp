#include "support/stand_ins/stand_in.h"

namespace tapesift::support {

WireReply StandIn::answer(const WireRequest& request)
{
    const std::scoped_lock lock(m_mutex);
    m_targets.push_back(request.target);
    if (m_isOut)
        return outage();
    if (m_isCountryBlocked)
        return countryBlocked();
    if (now() < m_bannedUntil) {
        ++m_duringBan;
        return banned(m_bannedUntil);
    }
    if (m_refusals > 0) {
        --m_refusals;
        return tooMany();
    }
    if (auto refusal = refuse(request))
        return std::move(*refusal);
    return serve(request);
}

LoopbackServer::Handler StandIn::handler()
{
    return [this](const WireRequest& request) { return answer(request); };
}

void StandIn::banNow(std::chrono::seconds length)
{
    const std::scoped_lock lock(m_mutex);
    beginBan(length);
}

void StandIn::refuseNext(int count)
{
    const std::scoped_lock lock(m_mutex);
    m_refusals = count;
}

void StandIn::startOutage()
{
    const std::scoped_lock lock(m_mutex);
    m_isOut = true;
}

void StandIn::endOutage()
{
    const std::scoped_lock lock(m_mutex);
    m_isOut = false;
}

void StandIn::blockCountry()
{
    const std::scoped_lock lock(m_mutex);
    m_isCountryBlocked = true;
}

void StandIn::forget(const std::string& symbol)
{
    const std::scoped_lock lock(m_mutex);
    m_forgotten.insert(symbol);
}

std::vector<std::string> StandIn::targets() const
{
    const std::scoped_lock lock(m_mutex);
    return m_targets;
}

std::size_t StandIn::requestCount() const
{
    const std::scoped_lock lock(m_mutex);
    return m_targets.size();
}

std::size_t StandIn::requestsDuringBan() const
{
    const std::scoped_lock lock(m_mutex);
    return m_duringBan;
}

void StandIn::forgetRequests()
{
    const std::scoped_lock lock(m_mutex);
    m_targets.clear();
}

WireReply StandIn::outage()
{
    WireReply reply;
    reply.status = 503;
    reply.contentType = "text/html";
    reply.body = "<html><head><title>503 Service Temporarily Unavailable</title></head></html>";
    return reply;
}

WireReply StandIn::countryBlocked()
{
    WireReply reply;
    reply.status = 403;
    reply.contentType = "text/html";
    reply.body = "<html><head><title>403 Forbidden</title></head></html>";
    return reply;
}

} // namespace tapesift::support
