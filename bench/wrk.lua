-- What wrk sends: bookings when BENCH_WINDOWS names a file of lines "windowId communityId", else the one request it is given.
-- Each booking is of another phone, with a key of its own, into a random window. BENCH_RUN (3000–9999) begins the phones of
-- this run, so that it meets no other run's.
local name, run = os.getenv("BENCH_WINDOWS"), os.getenv("BENCH_RUN")
if name then
  local windows, count = {}, 0
  for line in io.lines(name) do
    windows[#windows + 1] = { line:match("(%d+) (%d+)") }
  end
  local body = '{"serviceCode":"household-move","communityId":%s,"address":"3 幢 2 单元 501","windowId":%s,'
    .. '"resident":{"name":"示例居民","phone":"1%04d%06d"},"note":"请先打电话","consent":true}'
  local headers = { ["Content-Type"] = "application/json" }
  function init()
    math.randomseed(run)
  end
  function request()
    count = count + 1
    local window = windows[math.random(#windows)]
    headers["Idempotency-Key"] = ("bench-%04d-%09d"):format(run, count)
    return wrk.format("POST", nil, headers, body:format(window[2], window[1], run, count))
  end
end

-- The one line that bench/run.js reads: answers a second, failures, and the median and 99th percentile in ms.
function done(summary, latency)
  local errors = summary.errors
  local failed = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  io.write(("RESULT %f %d %f %f\n"):format(summary.requests * 1e6 / summary.duration, failed,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
